import BotAPIEmulator
import Domain
import Engine
import Foundation
import Ports
import Synchronization

/// A conversation in the terminal: what is typed goes to the persona, what it answers is shown.
struct SandboxTalk: Sendable {
    /// How long the last words may wait for an answer once the input has ended.
    private static let patience = Duration.seconds(60)

    let visit: Visit

    /// Talks, first with `first`, until the input ends or the worker does; then waits for the answer to the last words.
    func run(with first: SandboxState.Bot) async {
        greet(first)
        let answered = Awaited()
        await withTaskGroup { group in
            group.addTask { await show(answered) }
            await visit.isOver.cancelling {
                await listen(to: Keyboard.lines(), first: first, answered)
                await answered.wait(atMost: Self.patience)
            }
            group.cancelAll()
        }
    }

    private func greet(_ bot: SandboxState.Bot) {
        let model =
            visit.isScripted ? "a scripted model plays it with prepared lines" : "the model of bots.json plays it"
        print("You talk to \(bot.name); \(model).")
        print("/bots lists the bots, /to ID turns to another one, Ctrl-D ends.\n")
    }

    private func listen(to lines: AsyncStream<String>, first: SandboxState.Bot, _ answered: Awaited) async {
        var bot = first
        for await line in lines {
            let words = line.split(separator: " ")
            switch words.first {
            case nil: continue
            case "/bots": for bot in visit.bots { print("  \(bot.key): \(bot.name)") }
            case "/to":
                guard let next = visit.bots.first(where: { $0.key == words.last ?? "" }) else {
                    print("There is no such bot; /bots lists them.")
                    continue
                }
                bot = next
                print("You talk to \(bot.name).\n")
            default: say(line, to: bot, answered)
            }
        }
    }

    private func say(_ text: String, to bot: SandboxState.Bot, _ answered: Awaited) {
        do {
            answered.expect()
            try visit.emulator.send(text, from: visit.person, to: .direct(bot: bot.id, person: visit.person))
        } catch {
            print("That cannot be sent: \(error)")
        }
    }

    /// Shows what the personas write, and that they type.
    private func show(_ answered: Awaited) async {
        var cursor = visit.emulator.cursor()
        while !Task.isCancelled {
            let changes = await visit.emulator.changes(after: cursor)
            for change in changes where change.actor != visit.person { show(change, answered) }
            cursor = changes.last?.cursor ?? cursor
        }
    }

    private func show(_ change: Change, _ answered: Awaited) {
        guard let bot = visit.bots.first(where: { $0.id == change.actor }) else { return }
        switch change.kind {
        case .action where isatty(STDOUT_FILENO) == 1:
            print("\u{1B}[2m\(bot.name) …\u{1B}[0m", terminator: "\r")
            fflush(nil)
        case .message:
            let clear = isatty(STDOUT_FILENO) == 1 ? "\u{1B}[K" : ""
            print("\(clear)\(bot.name): \(message(change).replacing("\n", with: "\n  "))")
            fflush(nil)
            answered.arrive()
        case .action, .edit, .deletion, .reaction, .callbackAnswer, .membership:
            break
        }
    }

    private func message(_ change: Change) -> String {
        do {
            return try visit.emulator.transcript(of: change.chat, after: change.number - 1, limit: 1).first?.text ?? ""
        } catch {
            return "(\(error))"
        }
    }
}
