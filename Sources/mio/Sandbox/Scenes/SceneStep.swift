import Domain

/// One line of a scene: what somebody does, or what is expected of a persona.
enum SceneStep: Equatable, Sendable {
    /// What an answer must be like.
    enum Demand: Equatable, Sendable {
        /// Any answer will do.
        case any
        /// It contains these words.
        case with(String)
        /// It does not contain these words.
        case without(String)
    }

    /// `person ann: Ann, en`
    case person(key: String, name: String, language: String?)
    /// `group club: ann, june, keke`, `group club (basic): ann, june, keke`
    case group(key: String, isBasic: Bool, members: [String])
    /// `ann says to june: hello`
    case says(speaker: String, target: String, text: String)
    /// `ann replies to june in club: why?`
    case replies(speaker: String, author: String, group: String, text: String)
    /// `ann presses "Friend" of june`
    case presses(person: String, title: String, bot: String)
    /// `june answers ann`, `june answers ann with "Ann"`, `june answers ann without "keke"`
    case answers(bot: String, target: String, Demand)
    /// `june keeps quiet to ann`
    case keepsQuiet(bot: String, target: String)
    /// `operator sets june and ann to evolving at good_friends`, `operator sets june and ann to static`
    case sets(bot: String, person: String, RelationshipMode, Stage?)
    /// `advance 8h`
    case advance(seconds: Double)
    /// `advance to Monday 10:00`
    case advanceTo(WeekTime)
    /// `june writes first to ann within 3d`, with the demands of an answer
    case writesFirst(bot: String, person: String, within: Double, Demand)
    /// `june leaves ann alone for 30d`
    case leavesAlone(bot: String, person: String, seconds: Double)
    /// `june and ann are at just_met`
    case stage(bot: String, person: String, Stage)
    /// `the worker has caught up`
    case caughtUp
    /// `june and ann made at most 3 calls`
    case calls(bot: String, person: String, atMost: Int)
}

extension SceneStep {
    /// Reads a line; `nil` when it is none of the forms above.
    init?(parsing line: Substring) {
        let forms = [Self.action, Self.order, Self.passage, Self.expectation, Self.initiative, Self.figure]
        guard let step = forms.lazy.compactMap({ $0(line) }).first else { return nil }
        self = step
    }

    private static func action(_ line: Substring) -> SceneStep? {
        if let match = line.wholeMatch(of: /person (\w+): ([^,]+?)(?:, *(\w+))?/) {
            return .person(key: String(match.1), name: String(match.2), language: match.3.map { String($0) })
        }
        if let match = line.wholeMatch(of: /group (\w+)( \(basic\))?: (.+)/) {
            let members = match.3.split(separator: ",").map(\.trimmed)
            return .group(key: String(match.1), isBasic: match.2 != nil, members: members)
        }
        if let match = line.wholeMatch(of: /(\w+) says to (\w+): (.+)/) {
            return .says(speaker: String(match.1), target: String(match.2), text: String(match.3))
        }
        if let match = line.wholeMatch(of: /(\w+) replies to (\w+) in (\w+): (.+)/) {
            return .replies(
                speaker: String(match.1), author: String(match.2), group: String(match.3), text: String(match.4))
        }
        if let match = line.wholeMatch(of: /(\w+) presses "(.+)" of (\w+)/) {
            return .presses(person: String(match.1), title: String(match.2), bot: String(match.3))
        }
        return nil
    }

    private static func order(_ line: Substring) -> SceneStep? {
        if let match = line.wholeMatch(of: /operator sets (\w+) and (\w+) to (\w+)(?: at (\w+))?/),
            let mode = RelationshipMode(rawValue: String(match.3))
        {
            let stage = match.4.flatMap { Stage(rawValue: String($0)) }
            guard (stage == nil) == (match.4 == nil) else { return nil }
            return .sets(bot: String(match.1), person: String(match.2), mode, stage)
        }
        return nil
    }

    private static func passage(_ line: Substring) -> SceneStep? {
        if let match = line.wholeMatch(of: /advance to (\w+) (\d\d:\d\d)/) {
            return WeekTime(day: match.1, clock: match.2).map { .advanceTo($0) }
        }
        guard let match = line.wholeMatch(of: /advance (\w+)/) else { return nil }
        return length(match.1).map { .advance(seconds: $0) }
    }

    /// `30m`, `8h` or `2d` in seconds.
    private static func length(_ text: Substring) -> Double? {
        guard let match = text.wholeMatch(of: /(\d+)(m|h|d)/), let count = Double(match.1) else { return nil }
        return count * (match.2 == "m" ? 60 : match.2 == "h" ? 3600 : 86_400)
    }

    private static func expectation(_ line: Substring) -> SceneStep? {
        if let match = line.wholeMatch(of: /(\w+) answers (\w+)/) {
            return .answers(bot: String(match.1), target: String(match.2), .any)
        }
        if let match = line.wholeMatch(of: /(\w+) answers (\w+) (with|without) "(.+)"/) {
            return .answers(bot: String(match.1), target: String(match.2), demand(match.3, match.4))
        }
        guard let match = line.wholeMatch(of: /(\w+) keeps quiet to (\w+)/) else { return nil }
        return .keepsQuiet(bot: String(match.1), target: String(match.2))
    }

    private static func demand(_ word: Substring, _ words: Substring) -> Demand {
        word == "with" ? .with(String(words)) : .without(String(words))
    }

    private static func initiative(_ line: Substring) -> SceneStep? {
        if let match = line.wholeMatch(of: /(\w+) leaves (\w+) alone for (\w+)/), let seconds = length(match.3) {
            return .leavesAlone(bot: String(match.1), person: String(match.2), seconds: seconds)
        }
        let form = /(\w+) writes first to (\w+) within (\w+)(?: (with|without) "(.+)")?/
        guard let match = line.wholeMatch(of: form), let seconds = length(match.3) else { return nil }
        let wanted = match.4.flatMap { word in match.5.map { demand(word, $0) } }
        return .writesFirst(bot: String(match.1), person: String(match.2), within: seconds, wanted ?? .any)
    }

    private static func figure(_ line: Substring) -> SceneStep? {
        if line == "the worker has caught up" { return .caughtUp }
        if let match = line.wholeMatch(of: /(\w+) and (\w+) are at (\w+)/), let stage = Stage(rawValue: String(match.3))
        {
            return .stage(bot: String(match.1), person: String(match.2), stage)
        }
        guard let match = line.wholeMatch(of: /(\w+) and (\w+) made at most (\d+) calls?/), let limit = Int(match.3)
        else { return nil }
        return .calls(bot: String(match.1), person: String(match.2), atMost: limit)
    }
}
