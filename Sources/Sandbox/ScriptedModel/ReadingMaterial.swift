import Domain

/// What a background task is given to read, as its prompt has it: known memories, known people, lines of talk.
struct ReadingMaterial {
    /// A known memory.
    struct Known: Equatable {
        /// What it is called: `M1`.
        let key: String
        /// What it says.
        let text: String
    }

    /// A known acquaintance.
    struct Somebody: Equatable {
        /// What they are called in the list: `P1`.
        let key: String
        /// What the person calls them.
        let names: [String]
        /// What they are to the person; empty when nobody knows.
        let relation: String
    }

    /// A line of talk.
    struct Line: Equatable {
        /// Its number.
        let number: Int
        /// The day on which it was said; `nil` when the line does not tell.
        let day: CalendarDay?
        /// Who said it, by name.
        let speaker: String
        /// What was said, without remarks.
        var text: String
    }

    /// The memories, in order.
    private(set) var memories: [Known] = []
    /// The people, in order.
    private(set) var people: [Somebody] = []
    /// The lines, in order, whoever speaks.
    private(set) var lines: [Line] = []

    /// Reads a prompt's one message. What is none of the three, like a heading, is passed over.
    init(_ text: String) {
        for row in text.split(whereSeparator: \.isNewline).map(String.init) {
            if row.hasPrefix("    "), let last = lines.indices.last {
                lines[last].text += " " + Self.withoutRemarks(row.trimmed)
            } else if let match = Self.memory.firstMatch(in: row) {
                memories.append(Known(key: match.group(0), text: match.group(1).trimmed))
            } else if let match = Self.acquaintance.firstMatch(in: row) {
                people.append(Self.somebody(match))
            } else if let match = Self.line.firstMatch(in: row) {
                lines.append(Self.line(match))
            }
        }
    }
}

// MARK: - Rows

extension ReadingMaterial {
    private static let memory = Pattern(#"^(M\d+)\b\s*(?:[\[［(（][^\]］)）]*[\]］)）])?[\s:：.]*(.*)$"#)
    private static let acquaintance = Pattern(#"^(P\d+)\b[\s:：.]*([^(（]*)(?:[(（]([^)）]*)[)）])?"#)
    private static let line = Pattern(#"^(\d+)\.\s*(.*)$"#)
    private static let stamp = Pattern(#"^.{0,20}?(\d{4}-\d{2}-\d{2}).{0,12}?(\d{2}):\d{2}\s*"#)
    private static let speaker = Pattern(#"^([^:：]{0,40})[:：]\s?"#)
    private static let remark = Pattern(#"⟦[^⟧]*⟧\s*"#)

    private static func somebody(_ match: Pattern.Match) -> Somebody {
        let names = match.group(1).split { ",，、".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
        return Somebody(key: match.group(0), names: names, relation: match.group(2).trimmed)
    }

    private static func line(_ match: Pattern.Match) -> Line {
        let row = match.group(1)
        let stamp = stamp.firstMatch(in: row)
        let said = stamp.map { String(row[$0.range.upperBound...]) } ?? row
        let date = stamp.flatMap { CalendarDay($0.group(0)) }
        // A day ends when people sleep.
        let isNight = (Int(stamp?.group(1) ?? "") ?? 12) < CalendarDay.firstHour
        return Line(
            number: Int(match.group(0)) ?? 0, day: isNight ? date?.advanced(by: -1) : date,
            speaker: speaker.firstMatch(in: said)?.group(0).trimmed ?? "",
            text: withoutRemarks(speaker.removed(from: said)))
    }

    private static func withoutRemarks(_ text: String) -> String { remark.removed(from: text) }
}
