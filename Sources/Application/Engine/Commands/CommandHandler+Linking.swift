import Domain
import Foundation
import Ports

/// Several accounts of one human.
extension CommandHandler {
    /// Gives a code for another account or, where `argument` is one, links this account to the one that got it.
    func link(_ argument: String, with replies: CommandReplies) async throws(StoreError) -> Bool {
        guard !argument.isEmpty else { return try await offerCode(with: replies) }
        guard let code = LinkCode(argument) else { return await say(replies.text(.linkUnclear)) }
        let outcome = try await services.links.redeem(code, by: request.account.id, at: services.timekeeper.now())
        return await say(replies.text(outcome.text))
    }

    /// Asks whether the account is to be parted from the others, if there are any.
    func unlink(with replies: CommandReplies) async throws(StoreError) -> Bool {
        guard try await services.links.isLinked(request.account.id) else {
            return await say(replies.text(.unlinkNothing))
        }
        return await say(replies.text(.unlinkQuestion), keyboard: replies.unlinkChoices)
    }

    /// Parts the account from the others, or leaves it linked.
    func takeUnlinking(
        isMeant: Bool, _ query: IncomingEvent.CallbackQuery, with replies: CommandReplies
    ) async throws(StoreError) -> Bool {
        guard isMeant else {
            await note(nil, to: query)
            return await replace(query, with: replies.text(.unlinkLeft))
        }
        let isParted = try await services.links.unlink(request.account.id, at: services.timekeeper.now())
        await note(nil, to: query)
        return await replace(query, with: replies.text(isParted ? .unlinkDone : .unlinkNothing))
    }

    /// A code that a crash cut short is followed by another one, which ends it.
    private func offerCode(with replies: CommandReplies) async throws(StoreError) -> Bool {
        guard let code = LinkCode(drawnBy: services.chance.pick) else { return await say(replies.text(.tryAgain)) }
        let salt = (0..<16).compactMap { _ in services.chance.pick(Array(UInt8.min...UInt8.max)) }
        let offer = try await services.links.offer(
            code, salt: salt, for: request.account.id, at: services.timekeeper.now())
        switch offer {
        case .made:
            let minutes = String(Int(LinkCode.life / 60))
            return await say(replies.texts.command(.linkCode, ["code": code.description, "minutes": minutes]))
        case .tooMany: return await say(replies.text(.linkCodeLimit))
        case .unknown: return await say(replies.text(.linkUnmet))
        }
    }
}

extension LinkOutcome {
    /// What is said of it.
    fileprivate var text: CommandText {
        switch self {
        case .linked: .linkDone
        case .already: .linkAlready
        case .own: .linkOwnCode
        case .wrong: .linkWrong
        case .tooMany: .linkWrongLimit
        case .unknown: .linkUnmet
        }
    }
}
