import Domain
import Foundation

/// Talk made of invented words, which come as often as words do: the n-th of them with a share of 1/n (Zipf).
struct SyntheticTalk {
    private let language: Language
    private let words: [String]
    private let shares: [Double]
    private var random: SplitMix

    /// Talk in the writing of a language; the same seed gives the same talk.
    init(_ language: Language, seed: UInt64) {
        self.language = language
        var random = SplitMix(state: seed)
        let count = language == .chinese ? 8_000 : 20_000
        words = (0..<count).map { Self.word($0, language, using: &random) }
        var sum = 0.0
        shares = (1...count).map { rank in
            sum += 1 / Double(rank)
            return sum
        }
        self.random = random
    }

    /// A message of some words.
    mutating func message() -> String {
        let count = Int.random(in: 3...14, using: &random)
        return (0..<count).map { _ in word() }.joined(separator: language == .chinese ? "" : " ")
    }

    private mutating func word() -> String {
        let point = Double.random(in: 0..<(shares.last ?? 1), using: &random)
        var low = 0
        var high = shares.count - 1
        while low < high {
            let middle = (low + high) / 2
            if shares[middle] < point { low = middle + 1 } else { high = middle }
        }
        return words[low]
    }

    /// Frequent words are short, as they are in languages.
    private static func word(_ rank: Int, _ language: Language, using random: inout SplitMix) -> String {
        if language == .chinese {
            let length = rank < 200 ? 1 : 2
            return String(
                String.UnicodeScalarView(
                    (0..<length).compactMap { _ in Unicode.Scalar(0x4E00 + UInt32.random(in: 0..<3500, using: &random))
                    }))
        }
        let syllables = rank < 200 ? 1...2 : 2...4
        return (0..<Int.random(in: syllables, using: &random)).map { _ in
            ["ka", "lo", "mi", "ter", "sun", "ra", "vel", "do", "pin", "gra", "sho", "bel"].randomElement(
                using: &random) ?? "a"
        }.joined()
    }
}

/// Random numbers of a seed (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
