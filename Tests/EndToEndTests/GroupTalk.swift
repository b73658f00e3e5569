import TestSupport

/// What two people write in a group of three personas, by chance that a seed repeats, and who is to answer.
struct GroupTalk {
    /// How a message tells for whom it is. Personas and people go by their places.
    enum Manner: Equatable {
        case names(Int)
        case mentions(Int)
        /// A reply to the persona's last words.
        case answers(Int)
        /// A reply to the last words of the other person.
        case answersOther
        case plain
    }

    /// A message.
    struct Line {
        let speaker: Int
        let manner: Manner
        /// By which it is told from all others.
        let mark: String
        /// The persona that is to answer; `nil` for none.
        let answerer: Int?

        /// Whether it rests on what was said last.
        var isPlain: Bool { manner == .plain }

        var text: String {
            switch manner {
            case .names(let persona): "\(GroupTown.names[persona]), what do you think of \(mark)?"
            case .mentions(let persona): "And \(mark), @\(GroupTown.username(persona))?"
            case .answers: "Why \(mark)?"
            case .answersOther: "No, \(mark)."
            case .plain: "Or rather \(mark)."
            }
        }
    }

    private(set) var lines: [Line] = []
    private var random: SplitMix
    /// The persona that spoke last, and who has written since.
    private var floor: (persona: Int, since: Set<Int>)?
    private var haveSpoken: Set<Int> = []
    private var haveWritten: Set<Int> = []

    /// So many messages; the last one is answered.
    init(messages count: Int, seed: UInt64) {
        random = SplitMix(seed: seed)
        for number in 1...count { add(number, isLast: number == count) }
    }

    /// Who said what, in order.
    var answers: [GroupRecord.Answer] {
        lines.compactMap { line in line.answerer.map { GroupRecord.Answer(persona: $0, mark: line.mark) } }
    }

    private mutating func add(_ number: Int, isLast: Bool) {
        let speaker = Int.random(in: 0..<2, using: &random)
        let manner = manner(of: speaker, isLast: isLast)
        let answerer = answerer(of: manner, by: speaker)
        lines.append(Line(speaker: speaker, manner: manner, mark: "m\(speaker)-\(number)", answerer: answerer))
        haveWritten.insert(speaker)
        if let answerer {
            haveSpoken.insert(answerer)
            floor = (answerer, [])
        } else {
            floor?.since.insert(speaker)
        }
    }

    private mutating func manner(of speaker: Int, isLast: Bool) -> Manner {
        let persona = Int.random(in: 0..<GroupTown.names.count, using: &random)
        if isLast { return .names(persona) }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .mentions(persona)
        case 1 where haveSpoken.contains(persona): return .answers(persona)
        case 2 where haveWritten.contains(1 - speaker): return .answersOther
        case 3, 4: return .plain
        default: return .names(persona)
        }
    }

    private func answerer(of manner: Manner, by speaker: Int) -> Int? {
        switch manner {
        case .names(let persona), .mentions(let persona), .answers(let persona): persona
        case .answersOther: nil
        case .plain: floor.flatMap { $0.since.isSubset(of: [speaker]) ? $0.persona : nil }
        }
    }
}
