import Synchronization

/// The program's dice: random numbers from one injected source.
package final class Chance: Sendable {
    private let generator: Mutex<any RandomNumberGenerator & Sendable>

    /// Dice that roll what `generator` gives.
    package init(_ generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()) {
        self.generator = Mutex(generator)
    }

    /// A number of `range`.
    package func number(in range: Range<Double>) -> Double {
        let bits = generator.withLock { $0.next() }
        // The upper 53 bits as a fraction: every double of 0..<1 that is a multiple of 2⁻⁵³ is equally likely.
        let fraction = Double(bits >> 11) * 0x1p-53
        return range.lowerBound + fraction * (range.upperBound - range.lowerBound)
    }

    /// An element of `choices`; `nil` of none.
    package func pick<Choice>(_ choices: [Choice]) -> Choice? {
        choices.isEmpty ? nil : choices[Int(number(in: 0..<Double(choices.count)))]
    }
}
