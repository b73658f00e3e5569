import Domain

/// Tells by the instructions of a prompt which background task it sets.
enum BackgroundTask {
    /// Whether `system` is the text of `task` as `persona` has it, its slots filled; that of the name with `name`, where
    /// one is given.
    ///
    /// The text must begin like the task's up to its first slot, and everything between slots must follow in order.
    static func isSet(
        _ task: CommonTexts.Task, by system: String, for persona: Persona, naming name: String? = nil
    ) -> Bool {
        let text = persona.common.tasks[task] ?? ""
        let pieces = pieces(of: name.map { text.replacing("{name}", with: $0) } ?? text)
        guard let beginning = pieces.first, !beginning.isEmpty, system.hasPrefix(beginning) else { return false }
        var rest = system.dropFirst(beginning.count)
        for piece in pieces.dropFirst() where !piece.isEmpty {
            guard let place = rest.firstRange(of: piece) else { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }

    /// How many characters the instructions allow: the largest number in them, at least a sentence's worth.
    static func limit(in system: String) -> Int {
        max(60, number.matches(in: system).compactMap { Int($0.group(0)) }.max() ?? 0)
    }

    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        for slot in Self.slot.matches(in: text) {
            pieces.append(String(rest[..<slot.range.lowerBound]))
            rest = text[slot.range.upperBound...]
        }
        return pieces + [String(rest)]
    }

    private static let number = Pattern(#"(\d{2,4})"#)
    private static let slot = Pattern(#"\{[a-z_]+\}"#)
}
