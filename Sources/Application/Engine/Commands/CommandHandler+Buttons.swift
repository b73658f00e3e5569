import Domain
import Logging
import Ports

/// Presses of buttons.
extension CommandHandler {
    /// Answers a press; whether that is decided.
    func answer(
        _ query: IncomingEvent.CallbackQuery, with replies: CommandReplies
    ) async throws(StoreError) -> Bool {
        let press = query.data.flatMap(ButtonPress.init(data:))
        guard request.chat.kind == .private, let press else { return await note(nil, to: query) }
        switch press {
        case .kind, .nickname, .skip:
            return try await takeAnswer(press, query, with: replies)
        case .deleteMemory(let id, let page):
            let isDeleted = try await services.people.delete(
                id, of: replies.key, at: services.timekeeper.now())
            await note(isDeleted ? replies.text(.memoryDeleted) : replies.text(.buttonExpired), to: query)
            return try await show(page: page, query, with: replies)
        case .memoryPage(let page):
            await note(nil, to: query)
            return try await show(page: page, query, with: replies)
        case .forget(let everywhere):
            await note(nil, to: query)
            try await services.people.forget(
                replies.key, everywhere: everywhere, consuming: request.sequence, at: services.timekeeper.now())
            lanes.tell(.forgotten, to: conversation)
            return await replace(query, with: replies.text(everywhere ? .forgetAllDone : .forgetOneDone))
        case .keep:
            await note(nil, to: query)
            return await replace(query, with: replies.text(.forgetCancelled))
        case .unlink(let isMeant):
            return try await takeUnlinking(isMeant: isMeant, query, with: replies)
        case .wish(let wish, let asked, let isMeant):
            return try await take(wish, asked: asked, isMeant: isMeant, query, with: replies)
        }
    }

    /// Takes an answer to one of the first questions, unless that was answered before.
    ///
    /// The next question is asked before the answer is kept: what a crash cuts short is asked once more.
    private func takeAnswer(
        _ press: ButtonPress, _ query: IncomingEvent.CallbackQuery, with replies: CommandReplies
    ) async throws(StoreError) -> Bool {
        let questions = OnboardingQuestions(
            persona: replies.persona, personas: services.personas, account: request.account)
        let known = try await services.people.onboarding(of: replies.key)
        guard let known, case .asking(let field) = known.state,
            let (answer, title) = questions.answer(of: press, to: field, knowing: known.profile)
        else { return await note(replies.text(.buttonExpired), to: query) }
        let question = questions.question(after: answer, to: field, knowing: known.profile)
        await note(nil, to: query)
        if question.step.from != question.step.to {
            await replace(query, with: questions.words(asking: field) + "\n→ " + title)
        }
        guard await say(question.text, keyboard: question.keyboard) else { return false }
        _ = try await services.people.advance(question.step, of: replies.key)
        return true
    }

    private func show(
        page: Int, _ query: IncomingEvent.CallbackQuery, with replies: CommandReplies
    ) async throws(StoreError) -> Bool {
        let page = replies.memories(try await services.people.remembered(of: replies.key), page: page)
        return await replace(query, with: page.text, keyboard: page.keyboard)
    }

    /// Ends the button's wait, with a note if there is one. After a restart the wait may be over, which harms nobody.
    @discardableResult
    func note(_ text: String?, to query: IncomingEvent.CallbackQuery) async -> Bool {
        do throws(GatewayError) {
            try await crew.gateway.answerCallback(query.id, note: text)
        } catch {
            services.logger.debug("A button's wait could not be ended", metadata: ["error": "\(error)"])
        }
        return true
    }

    /// Puts other words in the place of the message with the button; says them anew where that cannot be done.
    @discardableResult
    func replace(
        _ query: IncomingEvent.CallbackQuery, with text: String, keyboard: InlineKeyboard? = nil
    ) async -> Bool {
        guard let message = query.message else { return await say(text, keyboard: keyboard) }
        do throws(GatewayError) {
            try await crew.gateway.edit(message, in: request.chat.id, to: text, keyboard: keyboard)
            return true
        } catch {
            return await say(text, keyboard: keyboard)
        }
    }
}
