import Domain
import Foundation

/// A conversation of which it is known what a judge should say.
struct JudgeScenario: Equatable, Sendable {
    /// A message of it.
    struct Line: Equatable, Sendable {
        /// Who wrote it.
        enum Author: String, Decodable, Sendable {
            /// The person.
            case person
            /// The persona.
            case persona
        }

        /// Who wrote it.
        let by: Author
        /// The words.
        let text: String
        /// How many days before the last talk it was said; `nil` as many as of the line before.
        var ago: Int?
    }

    /// What reports call it.
    let name: String
    /// The stage the two are at, and the one that is proposed, the next.
    let from, to: Stage
    /// Whether both said it themselves, rather than the score.
    let isSpoken: Bool
    /// How many days ago they met, on how many of these they talked, and how many messages they wrote in all.
    let days, talks, messages: Int
    /// Whether the judge should agree.
    let isEarned: Bool
    /// Their latest talks, oldest first.
    let lines: [Line]

    /// What the judge gets to read, each talk an evening on a clock at Greenwich, the last one a Wednesday's.
    var material: JudgeMaterial {
        let evening = Date(timeIntervalSince1970: 1_767_816_000)
        let talk = zip(lines, daysAgo).enumerated().map { place, said in
            HistoryMessage(
                speaker: said.0.by == .person ? .person(name: "") : .persona, content: .text(said.0.text),
                date: evening.addingTimeInterval(Double(place) * 60 - Double(said.1) * 86_400))
        }
        return JudgeMaterial(
            proposal: StageProposal(from: from, to: to, isSpoken: isSpoken), daysKnown: days, daysInContact: talks,
            messages: messages, talk: talk)
    }

    /// How many days before the last talk each line was said; of the last talk where none says otherwise.
    var daysAgo: [Int] {
        lines.reduce(into: []) { days, line in days.append(line.ago ?? days.last ?? 0) }
    }
}

// MARK: - Reading

extension JudgeScenario: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, from, to, days, talks, messages, spoken, agree, lines
    }

    /// Reads an object with every key; `spoken` may be absent.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        from = try container.decode(Stage.self, forKey: .from)
        to = try container.decode(Stage.self, forKey: .to)
        days = try container.decode(Int.self, forKey: .days)
        talks = try container.decode(Int.self, forKey: .talks)
        messages = try container.decode(Int.self, forKey: .messages)
        isSpoken = try container.decodeIfPresent(Bool.self, forKey: .spoken) ?? false
        isEarned = try container.decode(Bool.self, forKey: .agree)
        lines = try container.decode([Line].self, forKey: .lines)
        let daysAgo = self.daysAgo
        let (below, isOneStep) = (from, Stage.allCases.first { $0 > from } == to)
        func require(_ isRight: Bool, _ key: CodingKeys, _ reason: String) throws {
            guard !isRight else { return }
            throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: reason)
        }
        try require(isOneStep, .to, "is not the stage after \(below.rawValue)")
        try require((0...36_500).contains(days), .days, "is no number of days")
        try require((0...days + 1).contains(talks), .talks, "are more days than they have known each other")
        try require(messages >= lines.count, .messages, "are fewer than there are lines")
        try require(lines.contains { $0.by == .person }, .lines, "have none of the person")
        try require(zip(daysAgo, daysAgo.dropFirst()).allSatisfy(>=), .lines, "are not in the order of their days")
        try require(daysAgo.allSatisfy((0...days).contains), .lines, "are older than the two have known each other")
        try require(daysAgo.last == 0, .lines, "do not end with the last talk, 0 days ago")
    }
}

extension JudgeScenario.Line: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case ago, by, text
    }

    /// Reads an object; `ago` may be absent.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        by = try container.decode(Author.self, forKey: .by)
        text = try container.decode(String.self, forKey: .text)
        ago = try container.decodeIfPresent(Int.self, forKey: .ago)
        guard !text.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: .text, in: container, debugDescription: "is empty")
        }
    }
}
