import BotAPIEmulator
import Foundation
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct GroupAnswerTests {
    /// When the worker is killed, seen from a message that is to be answered.
    enum Moment: CaseIterable {
        case written, asked, answered
    }

    @Test(arguments: [GroupKind.supergroup, .basic], [[], Moment.allCases])
    func `forty messages of two people are answered by the one who is meant, each once`(
        kind: GroupKind, kills: [Moment]
    ) async throws {
        try await GroupTown.serve(kind) { town in
            let talk = GroupTalk(messages: 40, seed: 23)
            var pending = kills[...]
            var worker = try town.startWorker()
            try await town.meet()

            for (number, line) in talk.lines.enumerated() {
                // What was delivered is known for sure before words come that rest on it.
                if line.isPlain { try await town.confide(100 + number, to: line.answerer ?? 0) }
                try town.write(line)
                guard let answerer = line.answerer else { continue }
                if let moment = pending.first, number >= talk.lines.count / 4 * (kills.count - pending.count + 1) {
                    pending.removeFirst()
                    try await town.wait(for: moment, of: line)
                    await worker.kill()
                    worker = try town.startWorker()
                    try await town.answered(line.mark)
                    try await town.confide(200 + number, to: answerer)
                }
                try await town.answered(line.mark)
            }
            try await town.confide(300, to: 0)
            let status = await worker.terminate()

            let record = try GroupRecord(of: town.chat, in: town)
            #expect(status == 0)
            #expect(pending.isEmpty)
            #expect(record.once == talk.answers)
            #expect(record.repeats <= kills.count)
        }
    }

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `a persona whose copy is late answers by another's, and once`(kind: GroupKind) async throws {
        try await GroupTown.serve(kind) { town in
            let worker = try town.startWorker()
            try await town.meet()
            try town.emulator.withhold(from: town.bots[1].id)

            try await town.ask("Theo, are you there?", mark: "m0-1")
            try town.emulator.release(to: town.bots[1].id)
            try await town.confide(10, to: 1)
            try await town.ask("And now, Theo?", mark: "m1-2", by: 1)
            _ = await worker.terminate()

            let record = try GroupRecord(of: town.chat, in: town)
            #expect(record.answers == [.init(persona: 1, mark: "m0-1"), .init(persona: 1, mark: "m1-2")])
        }
    }

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `a persona in privacy mode answers to its name when another one hears it`(kind: GroupKind) async throws {
        try await GroupTown.serve(kind, hearing: .init(inPrivacyMode: [1])) { town in
            let worker = try town.startWorker()
            try await town.meet()

            try await town.ask("Theo, are you there?", mark: "m0-1")
            _ = await worker.terminate()

            #expect(try GroupRecord(of: town.chat, in: town).answers == [.init(persona: 1, mark: "m0-1")])
        }
    }

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `what came while the worker was down is answered once`(kind: GroupKind) async throws {
        try await GroupTown.serve(kind) { town in
            let first = try town.startWorker()
            try await town.meet()
            await first.kill()

            try town.emulator.send("Theo, are you there? m0-1", from: town.people[0], to: town.chat)
            try town.emulator.send("Lumi, and you? m1-2", from: town.people[1], to: town.chat)
            let second = try town.startWorker()
            try await town.answered("m0-1")
            try await town.answered("m1-2")
            try await town.confide(10, to: 0)
            _ = await second.terminate()

            let record = try GroupRecord(of: town.chat, in: town)
            #expect(record.answers == [.init(persona: 1, mark: "m0-1"), .init(persona: 2, mark: "m1-2")])
        }
    }

    @Test func `what bots say is never answered, and read once`() async throws {
        try await GroupTown.serve(hearing: .init(botToBot: true)) { town in
            let worker = try town.startWorker()
            try await town.meet()
            let stranger = try town.emulator.createBot("Weather", username: "weather_bot", botToBot: true)
            try town.emulator.add(stranger.id, to: town.chat)

            try await town.ask("June, are you there?", mark: "m0-1")
            try await town.say("June and @theo_bot: rain. m5-1", as: stranger)
            try await town.ask("Theo, are you there?", mark: "m0-2")
            _ = await worker.terminate()

            let record = try GroupRecord(of: town.chat, in: town)
            let prompt = town.prompt(for: "m0-2")
            #expect(record.answers == [.init(persona: 0, mark: "m0-1"), .init(persona: 1, mark: "m0-2")])
            #expect(prompt.ranges(of: "m5-1").count == 1)
            #expect(prompt.ranges(of: "re: m0-1").count == 1)
        }
    }

    @Test(arguments: [GroupKind.supergroup, .basic])
    func `an edit of words that were answered changes the history, and nobody answers it`(
        kind: GroupKind
    ) async throws {
        try await GroupTown.serve(kind) { town in
            let worker = try town.startWorker()
            try await town.meet()
            let number = try await town.ask("June, I like tea.", mark: "m0-1")

            try town.emulator.edit(number, in: town.chat, to: "June, I like coffee. m0-1")
            try await town.confide(10, to: 0)
            try await town.ask("Theo, and you?", mark: "m0-2")
            _ = await worker.terminate()

            let prompt = town.prompt(for: "m0-2")
            #expect(try GroupRecord(of: town.chat, in: town).answers.map(\.mark) == ["m0-1", "m0-2"])
            #expect(prompt.ranges(of: "I like coffee").count == 1)
            #expect(!prompt.contains("I like tea"))
        }
    }

    @Test func `a group that becomes a supergroup goes on, also for a bot that learns of it late`() async throws {
        try await GroupTown.serve(.basic) { town in
            let worker = try town.startWorker()
            try await town.meet()
            try await town.ask("June, are you there?", mark: "m0-1")
            try town.emulator.withhold(from: town.bots[1].id)

            let successor = try town.emulator.migrate(town.chat)
            try await town.ask("June, still there?", mark: "m0-2", in: successor)
            try town.emulator.release(to: town.bots[1].id)
            try await town.confide(10, to: 1)
            try await town.ask("Theo, and you?", mark: "m0-3", in: successor)
            _ = await worker.terminate()

            let before = try GroupRecord(of: town.chat, in: town)
            let after = try GroupRecord(of: successor, in: town)
            let prompt = town.prompt(for: "m0-3")
            #expect(before.answers == [.init(persona: 0, mark: "m0-1")])
            #expect(after.answers == [.init(persona: 0, mark: "m0-2"), .init(persona: 1, mark: "m0-3")])
            #expect(prompt.ranges(of: "re: m0-1").count == 1 && prompt.ranges(of: "re: m0-2").count == 1)
        }
    }
}

extension GroupTown {
    /// Waits for a moment in the course of a message that is to be answered.
    fileprivate func wait(for moment: GroupAnswerTests.Moment, of line: GroupTalk.Line) async throws {
        switch moment {
        case .written: break
        case .asked: await model.asked(for: line.mark)
        case .answered: try await answered(line.mark)
        }
    }
}
