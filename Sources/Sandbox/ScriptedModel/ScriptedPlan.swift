import Domain

/// Something that is to happen on a day that the sentence names.
struct ScriptedPlan {
    private let text: String
    private let day: CalendarDay
    /// Whether it is a known plan that got another day.
    let isMoved: Bool

    /// Finds a plan in a sentence that was said on `today`; `nil` without a day to come, or in a question.
    init?(_ sentence: String, on today: CalendarDay?) {
        guard let today, !Self.question.isFound(in: sentence), let date = ScriptedDate(in: sentence, said: today) else {
            return nil
        }
        var words = sentence
        words.removeSubrange(date.range)
        words = Self.moving.removed(from: Self.start.removed(from: words.trimmed))
        words = words.filter { !"。！？!?；;.".contains($0) }.replacing("  ", with: " ")
        words = words.trimmed.drop { ",， ".contains($0) }.trimmed
        guard words.count >= 2 else { return nil }
        text = words
        day = date.day
        isMoved = Self.move.isFound(in: sentence)
    }

    /// The plan as it is proposed; one that was moved takes the place of the known one it shares most words with.
    func memory(
        about: [String], line: Int, replacing known: [ReadingMaterial.Known]
    ) -> ScriptedAnswer.Memory {
        var memory = ScriptedAnswer.Memory(text: text.prefix(1).uppercased() + text.dropFirst(), lines: [line])
        memory.kind = "plan"
        memory.about = about
        memory.day = day.description
        memory.importance = 0.6
        let old = isMoved ? known.max { overlap($0) < overlap($1) } : nil
        if let old, overlap(old) > 0 { memory.replaces = [old.key] }
        return memory
    }

    private func overlap(_ known: ReadingMaterial.Known) -> Int { ScriptedWords.overlap(known.text, text) }

    private static let question = Pattern(#"[?？]|吗$"#)
    private static let move = Pattern(#"(?i)改到|推迟|延到|提前|改成|moved to|postponed|rescheduled|pushed to|instead"#)
    private static let moving = Pattern(
        #"(?i)\s*(?:(?:has been|was|is|got) )?(?:moved|postponed|rescheduled|pushed)(?: to)?\b|改到|推迟到?|延到|提前到?|改成"#)
    private static let start = Pattern(
        #"^(?i)(?:(?:so|and|oh|well|yes|yeah|ok|btw|嗯|对了|哦)[,，\s]\s*)*"#
            + #"(?:I'm|I am|I'll|I will|I've got|I have|we're|we are|我们|我)?\s*(?:going to|gonna|要|会|打算|准备)?\s*"#)
}

extension Pattern {
    /// Whether any place in `text` fits.
    func isFound(in text: String) -> Bool { firstMatch(in: text) != nil }
}
