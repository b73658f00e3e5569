/// How long a person would take to read and to type.
package enum TypingRhythm {
    /// The time for each keystroke's worth of text, for somebody of middling energy.
    static let perCharacter = Duration.milliseconds(55)
    /// The shortest pause before a bubble.
    static let shortest = Duration.milliseconds(600)
    /// The longest pause before a bubble: nobody likes to wait.
    static let longest = Duration.seconds(5)
    /// The time to read a keystroke's worth of text; people read about four times as fast as they type.
    static let readingPerCharacter = Duration.milliseconds(14)
    /// The longest time anybody reads before answering.
    static let longestReading = Duration.seconds(4)

    /// The pause before sending `bubble`, of which `spent` has already passed while the reply was made.
    ///
    /// A Chinese character is typed in about the time of two Latin ones. The slowest temperament takes a quarter longer,
    /// the liveliest a quarter less.
    package static func pause(
        before bubble: String, spent: Duration = .zero, energy: Double = 0.5, pace: Pace
    ) -> Duration {
        guard pace == .human else { return .zero }
        let typing = min(max(perCharacter * keystrokes(in: bubble), shortest), longest)
        return max(.zero, typing * slowness(energy) - spent)
    }

    /// The time it takes to read `words`.
    package static func reading(_ words: [String], energy: Double = 0.5, pace: Pace) -> Duration {
        guard pace == .human else { return .zero }
        let strokes = words.reduce(0) { $0 + keystrokes(in: $1) }
        return min(readingPerCharacter * strokes, longestReading) * slowness(energy)
    }

    private static func slowness(_ energy: Double) -> Double {
        1.25 - 0.5 * min(max(energy, 0), 1)
    }

    private static func keystrokes(in text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
}
