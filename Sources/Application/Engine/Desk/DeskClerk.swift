import Domain
import Foundation
import Logging
import Ports

/// Answers one request.
struct DeskClerk: Sendable {
    let crew: BotCrew
    let request: DeskRequest

    var services: Services { crew.services }

    /// Answers, and ends the request's wait. What cannot be done is said.
    func serve() async {
        guard let persona = services.personas.persona(crew.assignment.preset) else {
            services.logger.error("The bot's preset is missing", metadata: ["preset": "\(crew.assignment.preset)"])
            return
        }
        let counter = DeskCounter(
            persona: persona, texts: services.personas.texts(for: request.account, otherwise: persona),
            key: PersonKey(user: request.account.id, preset: persona.preset))
        do throws(StoreError) {
            switch request.matter {
            case .command(let command, let message): try await answer(command, message, at: counter)
            case .press(let query): try await answer(query, at: counter)
            }
        } catch {
            services.logger.error("A command failed", metadata: ["error": "\(error)"])
            await say(counter.text(.tryAgain))
        }
        guard !Task.isCancelled else { return }
        await crew.dismiss([request.sequence])
    }

    private var conversation: ConversationID {
        ConversationID(bot: crew.assignment.bot, chat: request.chat.id)
    }

    /// Sends words of the program, which are no part of the conversation's history.
    func say(_ text: String, keyboard: InlineKeyboard? = nil, replyTo: MessageID? = nil) async {
        await crew.courier(isGroup: conversation.isGroup).send(
            OutgoingMessage(conversation: conversation, text: text, replyTo: replyTo, keyboard: keyboard))
    }
}

// MARK: - Commands

extension DeskClerk {
    private func answer(
        _ command: Command, _ message: IncomingMessage, at counter: DeskCounter
    ) async throws(StoreError) {
        if command.isPersonal, request.chat.kind != .private {
            return await say(counter.text(.onlyPrivate), replyTo: message.id)
        }
        let isOwner = crew.live.current.owners.contains(request.account.id)
        switch command {
        case .help: await say(counter.help(forOwner: isOwner))
        case .about: await say(counter.about(keptFor: Retention.age))
        case .memory:
            let page = counter.memories(try await services.people.remembered(of: counter.key), page: 0)
            await say(page.text, keyboard: page.keyboard)
        case .forget: await say(counter.text(.forgetQuestion), keyboard: counter.forgetChoices)
        case .export: try await export(at: counter)
        case .status where isOwner: await say(try await status(in: counter))
        case .status: await say(counter.help(forOwner: false))
        }
    }

    private func export(at counter: DeskCounter) async throws(StoreError) {
        guard let record = try await services.people.record(of: counter.key) else {
            return await say(counter.text(.memoryEmpty))
        }
        do {
            let document = PersonalDocument(record, persona: counter.persona.displayName, at: services.timekeeper.now())
            _ = try await crew.gateway.send(
                try document.json(), named: "mio-\(counter.persona.preset).json", caption: counter.text(.exportCaption),
                to: request.chat.id)
        } catch {
            services.logger.error("An export could not be sent", metadata: ["error": "\(error)"])
            await say(counter.text(.tryAgain))
        }
    }

    private func status(in counter: DeskCounter) async throws(StoreError) -> String {
        let day = services.timekeeper.now().addingTimeInterval(-24 * 3600)
        let work = try await services.insight.workInsight(since: day)
        return counter.texts.command(
            .status,
            [
                "version": services.version, "uptime": counter.texts.length(services.timekeeper.uptime()),
                "bots": String(services.roster.count(of: .working)),
                "stopped": String(services.roster.count(of: .resting)),
                // The question itself waits too.
                "waiting": String(max(0, work.waiting - 1)), "calls": String(work.usage.calls),
                "tokens": String(work.usage.tokens.prompt + work.usage.tokens.completion),
                "failures": String(work.failures),
            ])
    }
}

// MARK: - Buttons

extension DeskClerk {
    private func answer(_ query: IncomingEvent.CallbackQuery, at counter: DeskCounter) async throws(StoreError) {
        let press = query.data.flatMap(ButtonPress.init(data:))
        guard request.chat.kind == .private, let press else { return await note(nil, to: query) }
        switch press {
        case .kind(let kind):
            let name = counter.texts.command(CommandText(kind))
            try await take({ _ in .words(name) }, to: .kind, showing: name, query, at: counter)
        case .nickname(let number):
            let talk = talk(at: counter)
            try await take(
                { profile in
                    let names = talk.nicknames(profile)
                    return names.indices.contains(number) ? .words(names[number]) : nil
                }, to: .nickname, showing: nil, query, at: counter)
        case .skip(let field):
            try await take({ _ in .skip }, to: field, showing: counter.texts.command(.skip), query, at: counter)
        case .deleteMemory(let id, let page):
            let isDeleted = try await services.people.delete(id, of: counter.key)
            await note(isDeleted ? counter.text(.memoryDeleted) : counter.text(.buttonExpired), to: query)
            try await show(page: page, query, at: counter)
        case .memoryPage(let page):
            await note(nil, to: query)
            try await show(page: page, query, at: counter)
        case .forget(let everywhere):
            try await services.people.forget(
                counter.key, everywhere: everywhere, consuming: request.sequence, at: services.timekeeper.now())
            await note(nil, to: query)
            await replace(query, with: counter.text(everywhere ? .forgetAllDone : .forgetOneDone))
        case .keep:
            await note(nil, to: query)
            await replace(query, with: counter.text(.forgetCancelled))
        }
    }

    private func talk(at counter: DeskCounter) -> OnboardingTalk {
        OnboardingTalk(persona: counter.persona, personas: services.personas, account: request.account)
    }

    /// Takes an answer to one of the first questions, unless that was answered before.
    private func take(
        _ answer: (PersonProfile) -> Onboarding.Answer?, to field: PersonProfile.Field, showing choice: String?,
        _ query: IncomingEvent.CallbackQuery, at counter: DeskCounter
    ) async throws(StoreError) {
        guard let known = try await services.people.onboarding(of: counter.key), known.state == .asking(field),
            let answer = answer(known.profile)
        else { return await note(counter.text(.buttonExpired), to: query) }
        let talk = talk(at: counter)
        let question = talk.question(after: answer, to: field, knowing: known.profile)
        guard try await services.people.advance(question.step, of: counter.key) else {
            return await note(counter.text(.buttonExpired), to: query)
        }
        await note(nil, to: query)
        var chosen = choice
        if case .words(let words) = answer { chosen = words }
        let asked = talk.words(asking: field)
        await replace(query, with: chosen.map { asked + "\n→ " + $0 } ?? asked)
        await say(question.text, keyboard: question.keyboard)
    }

    private func show(
        page: Int, _ query: IncomingEvent.CallbackQuery, at counter: DeskCounter
    ) async throws(StoreError) {
        let page = counter.memories(try await services.people.remembered(of: counter.key), page: page)
        await replace(query, with: page.text, keyboard: page.keyboard)
    }

    /// Ends the button's wait, with a note if there is one.
    private func note(_ text: String?, to query: IncomingEvent.CallbackQuery) async {
        do throws(GatewayError) {
            try await crew.gateway.answerCallback(query.id, note: text)
        } catch {
            // After a restart the wait may be over; what was asked for is done all the same.
            services.logger.debug("A button's wait could not be ended", metadata: ["error": "\(error)"])
        }
    }

    /// Puts other words in the place of the message with the button; says them anew where that cannot be done.
    private func replace(
        _ query: IncomingEvent.CallbackQuery, with text: String, keyboard: InlineKeyboard? = nil
    ) async {
        guard let message = query.message else { return await say(text, keyboard: keyboard) }
        do throws(GatewayError) {
            try await crew.gateway.edit(message, in: request.chat.id, to: text, keyboard: keyboard)
        } catch {
            await say(text, keyboard: keyboard)
        }
    }
}
