import Domain
import Foundation
import Logging
import Ports

/// Finds what comes to a persona's mind while it answers.
struct Recollector: Sendable {
    let services: Services
    let assignment: BotAssignment
    let live: LiveConfiguration

    /// What comes to mind at `heard`; nothing where nothing is remembered, or memory cannot be read.
    ///
    /// `visibleSince` is when the history begins that stands in the prompt; `nil` when all of it does.
    func recollection(
        at heard: [HistoryMessage], of persona: Persona, in context: TurnContext, visibleSince: Date?
    ) async -> Recollection {
        guard context.hasMemories || !assignment.sharing.isEmpty || visibleSince != nil else { return Recollection() }
        let configuration = live.current
        var question = RecallQuestion(
            for: heard, of: persona, in: context, sharing: assignment.sharing, visibleSince: visibleSince,
            now: services.timekeeper.now(), zone: configuration.timeZone(of: context.preferences))
        question.vector = await vector(of: heard, context, configuration)
        do throws(StoreError) {
            return try await services.memories.recall(question)
        } catch {
            // A reply without memories is better than none.
            services.logger.error("Memory cannot be read", metadata: ["error": "\(error)"])
            return Recollection()
        }
    }

    /// How long a reply waits for the vector of a query, in real time; without one it recalls by words.
    private static let patience = Duration.seconds(2)

    /// The talk as a vector.
    private func vector(
        of heard: [HistoryMessage], _ context: TurnContext, _ configuration: WorkerConfiguration
    ) async -> TextVector? {
        guard let model = configuration.models.embedding, context.hasMemories || !assignment.sharing.isEmpty else {
            return nil
        }
        let text = RecallLine.lines(of: context.history, heard).suffix(3).map(\.text).joined(separator: "\n")
        guard !text.trimmed.isEmpty else { return nil }
        let call = EmbeddingCall(model: model, services: services)
        return await withTaskGroup { group in
            group.addTask { await call.vectors(of: [text], bot: assignment.bot, person: context.person)?.first }
            group.addTask {
                await services.pause(for: Self.patience)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }
}
