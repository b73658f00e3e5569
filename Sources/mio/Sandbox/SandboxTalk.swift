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

    let emulator: BotAPIEmulator
    let person: AccountID
    let accounts: [BotKey: BotAccount]
    let personas: [PresetName: String]
    let bots: [BotSettings]

    /// Talks until the input ends or `isOver`; then waits for the answer to the last words.
    func run(with first: BotSettings, isScripted: Bool, isOver: Signal) async {
        greet(first, isScripted: isScripted)
        let answered = Awaited()
        await withTaskGroup { group in
            group.addTask { await show(answered) }
            await isOver.cancelling {
                await listen(to: Keyboard.lines(), first: first, answered)
                await answered.wait(atMost: Self.patience)
            }
            group.cancelAll()
        }
    }

    private func greet(_ bot: BotSettings, isScripted: Bool) {
        let model = isScripted ? "a scripted model plays it with prepared lines" : "the model of bots.json plays it"
        print("You talk to \(name(of: bot)); \(model).")
        print("/bots lists the bots, /to ID turns to another one, Ctrl-D ends.\n")
    }

    private func listen(to lines: AsyncStream<String>, first: BotSettings, _ answered: Awaited) async {
        var bot = first
        for await line in lines {
            let words = line.split(separator: " ")
            switch words.first {
            case nil: continue
            case "/bots": for bot in bots { print("  \(bot.key): \(name(of: bot))") }
            case "/to":
                guard let next = bots.first(where: { $0.key.name == words.last ?? "" }) else {
                    print("There is no such bot; /bots lists them.")
                    continue
                }
                bot = next
                print("You talk to \(name(of: bot)).\n")
            default: say(line, to: bot, answered)
            }
        }
    }

    private func say(_ text: String, to bot: BotSettings, _ answered: Awaited) {
        guard let account = accounts[bot.key] else { return }
        do {
            answered.expect()
            try emulator.send(text, from: person, to: .direct(bot: account.id, person: person))
        } catch {
            print("That cannot be sent: \(error)")
        }
    }

    /// Shows what the personas write, and that they type.
    private func show(_ answered: Awaited) async {
        var cursor = emulator.cursor()
        while !Task.isCancelled {
            let changes = await emulator.changes(after: cursor)
            for change in changes where change.actor != person { show(change, answered) }
            cursor = changes.last?.cursor ?? cursor
        }
    }

    private func show(_ change: Change, _ answered: Awaited) {
        guard let bot = bots.first(where: { accounts[$0.key]?.id == change.actor }) else { return }
        switch change.kind {
        case .action where isatty(STDOUT_FILENO) == 1:
            print("\u{1B}[2m\(name(of: bot)) …\u{1B}[0m", terminator: "\r")
            fflush(nil)
        case .message:
            let text = message(change)
            print("\u{1B}[K\(name(of: bot)): \(text.replacing("\n", with: "\n  "))")
            answered.arrive()
        case .action, .edit, .deletion, .reaction, .callbackAnswer, .membership:
            break
        }
    }

    private func message(_ change: Change) -> String {
        do {
            return try emulator.transcript(of: change.chat, after: change.number - 1, limit: 1).first?.text ?? ""
        } catch {
            return "(\(error))"
        }
    }

    private func name(of bot: BotSettings) -> String {
        personas[bot.preset] ?? bot.key.name
    }
}
