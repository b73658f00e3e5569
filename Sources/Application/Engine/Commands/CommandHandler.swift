import Domain
import Foundation
import Logging
import Ports

/// Answers one request.
struct CommandHandler: Sendable {
    let crew: BotCrew
    let lanes: Lanes
    let request: CommandRequest

    var services: Services { crew.services }

    /// Answers, and ends the request's wait. What cannot be done is said.
    func serve() async {
        guard let persona = services.personas.persona(crew.assignment.preset) else {
            services.logger.error("The bot's preset is missing", metadata: ["preset": "\(crew.assignment.preset)"])
            return
        }
        let replies = CommandReplies(
            persona: persona, texts: services.personas.texts(for: request.account, otherwise: persona),
            key: PersonKey(user: request.account.id, preset: persona.preset))
        var isAnswered: Bool
        do throws(StoreError) {
            switch request.matter {
            case .command(let command, let message): isAnswered = try await answer(command, message, with: replies)
            case .press(let query): isAnswered = try await answer(query, with: replies)
            }
        } catch {
            services.logger.error("A command failed", metadata: ["error": "\(error)"])
            isAnswered = await say(replies.text(.tryAgain))
        }
        // What could not be said waits for the next process, or for a token that works.
        guard isAnswered else { return }
        await crew.dismiss([request.sequence], isCounted: false)
    }

    var conversation: ConversationID {
        ConversationID(bot: crew.assignment.bot, chat: request.chat.id)
    }

    private var courier: Courier { crew.courier(isGroup: conversation.isGroup) }

    /// Sends words of the program, which are no part of the conversation's history; whether Telegram has them or will
    /// never take them.
    func say(_ text: String, keyboard: InlineKeyboard? = nil, replyTo: MessageID? = nil) async -> Bool {
        await courier.send(
            OutgoingMessage(conversation: conversation, text: text, replyTo: replyTo, keyboard: keyboard))
    }
}

// MARK: - Commands

extension CommandHandler {
    private func answer(
        _ command: Command, _ message: IncomingMessage, with replies: CommandReplies
    ) async throws(StoreError) -> Bool {
        if command.isPersonal, request.chat.kind != .private {
            return await say(replies.text(.onlyPrivate), replyTo: message.id)
        }
        let isOwner = crew.live.current.owners.contains(request.account.id)
        switch command {
        case .help: return await say(replies.help(forOwner: isOwner))
        case .about: return await say(replies.about(keptFor: Retention.age))
        case .quiet: return try await quiet(message.commandArgument, with: replies)
        case .timezone: return try await timeZone(message.commandArgument, with: replies)
        case .pause: return try await pause(message.commandArgument, with: replies)
        case .resume: return try await resume(with: replies)
        case .memory:
            let page = replies.memories(try await services.people.remembered(of: replies.key), page: 0)
            return await say(page.text, keyboard: page.keyboard)
        case .forget:
            let isLinked = try await services.links.isLinked(request.account.id)
            return await say(replies.forgetQuestion(isLinked: isLinked), keyboard: replies.forgetChoices)
        case .export: return try await export(with: replies)
        case .link: return try await link(message.commandArgument, with: replies)
        case .unlink: return try await unlink(with: replies)
        case .status where isOwner: return await say(try await status(with: replies))
        case .status: return await say(replies.help(forOwner: false))
        }
    }

    private func export(with replies: CommandReplies) async throws(StoreError) -> Bool {
        guard let record = try await services.people.record(of: replies.key) else {
            return await say(replies.text(.memoryEmpty))
        }
        let document = PersonalDocument(
            record, account: request.account, persona: replies.persona.displayName, at: services.timekeeper.now())
        let json: Data
        do {
            json = try document.json()
        } catch {
            // Its text could hold the person's words.
            services.logger.error("An export could not be written")
            return await say(replies.text(.tryAgain))
        }
        let name = "mio-\(replies.persona.preset).json"
        return await courier.send(to: conversation) { () throws(GatewayError) in
            try await crew.gateway.send(json, named: name, caption: replies.text(.exportCaption), to: request.chat.id)
        }
    }

    private func status(with replies: CommandReplies) async throws(StoreError) -> String {
        let day = services.timekeeper.now().addingTimeInterval(-24 * 3600)
        let work = try await services.insight.workInsight(since: day)
        return replies.texts.command(
            .status,
            [
                "version": services.version, "uptime": replies.texts.length(services.timekeeper.uptime()),
                "bots": String(services.roster.count(of: .working)),
                "stopped": String(services.roster.count(of: .resting)),
                // The question itself waits too.
                "waiting": String(max(0, work.waiting - 1)), "calls": String(work.usage.calls),
                "tokens": String(work.usage.tokens.prompt + work.usage.tokens.completion),
                "failures": String(work.failures),
            ])
    }
}

extension IncomingMessage {
    /// What stands after its command; empty where nothing does.
    fileprivate var commandArgument: String {
        guard case .text(let text) = content else { return "" }
        return CommandLine(text)?.argument ?? ""
    }
}
