/// A way of saying a wish, which may leave open what it speaks of: a place, a length of time.
struct WishPattern: Sendable {
    /// What stands where the wish leaves something open.
    private static let hole = "HOLE"

    private let before: DeclarationPattern
    private let after: DeclarationPattern?

    /// The pattern that is written as a ``DeclarationPattern``, with at most one `HOLE`.
    init(_ text: String, lists: [String: String]) {
        let parts = text.split(separator: Self.hole, omittingEmptySubsequences: false).map {
            String($0)
        }
        before = DeclarationPattern(parts[0], lists: lists)
        after = parts.count > 1 ? DeclarationPattern(parts[1], lists: lists) : nil
    }

    /// Whether `letters` are nothing but this from one of `starts` on.
    func matches(_ letters: [UInt8], from starts: Set<Int>) -> Bool {
        after == nil && before.ends(in: letters, from: starts).contains(letters.count)
    }

    /// What may stand in the hole where `letters` are nothing but this from one of `starts` on.
    func holes(in letters: [UInt8], from starts: Set<Int>) -> [String] {
        guard let after else { return [] }
        let begins = before.ends(in: letters, from: starts).sorted()
        guard let first = begins.first, first < letters.count else { return [] }
        let ends = (first + 1...letters.count).filter { end in
            // Never within a character.
            let isWhole = end == letters.count || letters[end] & 0xC0 != 0x80
            return isWhole && after.ends(in: letters, from: [end]).contains(letters.count)
        }
        return begins.flatMap { begin in
            ends.filter { $0 > begin }.map { String(decoding: letters[begin..<$0], as: UTF8.self) }
        }
    }
}
