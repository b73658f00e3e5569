import BotAPIEmulator

/// What the personas said in a group.
struct GroupRecord {
    /// One message of a persona.
    struct Answer: Hashable {
        /// Its place among the personas.
        let persona: Int
        /// The mark that it repeats; empty when it has none.
        let mark: String
    }

    /// Everything that was said, in order.
    let answers: [Answer]

    init(of chat: ChatReference, in town: GroupTown) throws {
        answers = try town.emulator.transcript(of: chat).filter { !$0.isService }.compactMap { message in
            town.bots.firstIndex { $0.id == message.sender }.map {
                Answer(persona: $0, mark: Marks.all(in: message.text).first ?? "")
            }
        }
    }

    /// Each answer once, in the order in which it was first given.
    var once: [Answer] {
        var seen: Set<Answer> = []
        return answers.filter { seen.insert($0).inserted }
    }

    /// How many answers were given before.
    var repeats: Int { answers.count - once.count }
}
