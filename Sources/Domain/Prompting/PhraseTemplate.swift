/// A short text with `{slots}` that code fills.
///
/// A slot is a lower-case word of letters and underscores in braces; any other brace stands for itself.
package struct PhraseTemplate: Hashable, Sendable {
    private enum Piece: Hashable, Sendable {
        case words(String)
        case slot(String)
    }

    private let pieces: [Piece]

    /// Reads a text. Every text is a template, if one without slots.
    package init(_ text: String) {
        pieces = Self.pieces(of: text)
    }

    /// The names of its slots.
    package var slots: Set<String> {
        Set(
            pieces.compactMap {
                if case .slot(let name) = $0 { name } else { nil }
            })
    }

    /// The text with its slots filled in one pass: a value that looks like a slot stays what it is.
    ///
    /// A slot without a value becomes nothing.
    package func filled(_ values: [String: String] = [:]) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words): text += words
            case .slot(let name): text += values[name] ?? ""
            }
        }
    }
}

extension PhraseTemplate {
    /// What its slots hold in a text that was made of it; `nil` when it was not. A slot takes as little as it can.
    package func values(in text: String) -> [String: String]? {
        var values: [String: String] = [:]
        var rest = text[...]
        var open: String?
        for piece in pieces {
            switch piece {
            case .slot(let name): open = name
            case .words(let words):
                let place =
                    open == nil
                    ? (rest.hasPrefix(words) ? rest.firstRange(of: words) : nil) : rest.firstRange(of: words)
                guard let place else { return nil }
                if let open { values[open] = String(rest[..<place.lowerBound]) }
                (open, rest) = (nil, rest[place.upperBound...])
            }
        }
        if let open { values[open] = String(rest) } else if !rest.isEmpty { return nil }
        return values
    }
}

// MARK: - Reading

extension PhraseTemplate {
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            words += rest[..<open]
            let inside = rest[open...].dropFirst()
            let name = inside.prefix { $0 == "_" || ("a"..."z").contains($0) }
            guard !name.isEmpty, name.endIndex < inside.endIndex, inside[name.endIndex] == "}" else {
                words += "{"
                rest = inside
                continue
            }
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            pieces.append(.slot(String(name)))
            rest = inside[inside.index(after: name.endIndex)...]
        }
        words += rest
        if !words.isEmpty { pieces.append(.words(words)) }
        return pieces
    }
}
