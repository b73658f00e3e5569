import Domain
import Logging
import Ports

/// What people say and ask of when and why a persona writes first.
extension Thinker {
    /// So far back a persona looks for its last own message among the times it thought of one.
    private static let recordReach = 50

    /// Asks whether what somebody said in passing of when to write to them was meant; `nil` where nothing is to be asked,
    /// and in groups.
    func wish(
        in batch: Batch, of account: Account, _ persona: Persona, _ context: TurnContext
    ) -> ContactQuestion? {
        guard !batch.isGroup else { return nil }
        let replies = ContactReplies(
            persona, for: account, personas: services.personas, guess: live.current.timeZone)
        return ContactQuestion(
            after: batch.heard, knowing: context.preferences, cities: services.personas.cities, in: replies,
            at: services.timekeeper.now())
    }

    /// What the persona is to tell somebody who asks why it wrote first; `nil` when nobody does, and in groups.
    func whyAsked(in batch: Batch, of persona: Persona) async -> WhyAsked? {
        guard !batch.isGroup, let user = batch.sender, batch.messages.contains(where: \.message.asksWhy) else {
            return nil
        }
        do throws(StoreError) {
            let records = try await services.outreach.outreachRecords(
                of: PersonKey(user: user, preset: persona.preset), limit: Self.recordReach)
            return records.first { $0.outcome == .sent || $0.outcome == .unknown }.map { .because($0.reason) }
                ?? .nothing
        } catch {
            // Without it the persona answers as it would any question.
            services.logger.error("Why a persona wrote first cannot be read", metadata: ["error": "\(error)"])
            return nil
        }
    }
}

extension IncomingMessage {
    /// Whether it asks the persona why it wrote first; what somebody forwards asks nothing.
    fileprivate var asksWhy: Bool {
        guard case .text(let text) = content, !remarks.isForwarded else { return false }
        return CommandLine(text)?.name == "why"
    }
}
