package import Foundation

/// What somebody types on one account to say that another one is theirs as well: it works once, and not for long.
package struct LinkCode: Hashable, Sendable {
    /// Letters and digits that nobody takes for one another.
    package static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    /// How many of them a code has.
    package static let length = 8
    /// How long it works.
    package static let life: TimeInterval = 600

    private let symbols: String

    /// A code of symbols that `pick` draws from an alphabet; `nil` when it does not draw enough of them.
    package init?(drawnBy pick: ([Character]) -> Character?) {
        let symbols = (0..<Self.length).compactMap { _ in pick(Self.alphabet) }
        guard symbols.count == Self.length else { return nil }
        self.symbols = String(symbols)
    }

    /// Reads what somebody typed, in whatever case and width, with or without marks between; `nil` when it is no code.
    package init?(_ text: String) {
        // Nothing so long is a code, and widths take time to read.
        guard text.utf8.count <= 64 else { return nil }
        let symbols = text.precomposedStringWithCompatibilityMapping.uppercased().filter { !Self.isMark($0) }
        guard symbols.count == Self.length, symbols.allSatisfy(Self.alphabet.contains) else { return nil }
        self.symbols = symbols
    }

    /// All that is kept of it, with a `salt` of its own.
    package func digest(salt: [UInt8]) -> [UInt8] { SHA256.digest(of: salt + symbols.utf8) }

    private static func isMark(_ character: Character) -> Bool {
        character.isWhitespace
            || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .dashPunctuation }
    }
}

extension LinkCode: CustomStringConvertible {
    /// As people read it: `K7RM-2QXD`.
    package var description: String { symbols.prefix(4) + "-" + symbols.dropFirst(4) }
}
