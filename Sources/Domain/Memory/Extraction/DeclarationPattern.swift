/// A way of saying something, as parts that follow each other.
///
/// It is written as words between blanks: `|` parts those that may stand in one place, `?` ends a place that may be
/// empty, `*` one that may be filled any number of times, and a name in capitals stands for a list. Blanks, marks and
/// apostrophes are in neither the pattern nor the text, so that `_` may join words in the pattern.
struct DeclarationPattern: Sendable {
    /// One place.
    private struct Place: Sendable {
        let words: [[UInt8]]
        let isOptional: Bool
        let isRepeated: Bool
    }

    private let places: [Place]

    /// The pattern that is written so; `lists` are what the names stand for.
    init(_ text: String, lists: [String: String] = [:]) {
        places = text.split(whereSeparator: \.isWhitespace).map { part in
            let name = part.last.map { "?*".contains($0) } ?? false ? part.dropLast() : part
            let words = name.split(separator: "|").flatMap { word in
                lists[String(word)].map { $0.split(whereSeparator: { $0.isWhitespace || $0 == "|" }) } ?? [word]
            }
            return Place(
                words: words.map { Array($0.utf8.filter { $0 != UInt8(ascii: "_") }) },
                isOptional: part.last == "?" || part.last == "*", isRepeated: part.last == "*")
        }
    }

    /// Where in `text` it can end when it begins at one of `starts`.
    func ends(in text: [UInt8], from starts: Set<Int> = [0]) -> Set<Int> {
        // All places that can be reached at once, so that no text takes long.
        var reached = starts
        for place in places where !reached.isEmpty {
            reached = Self.ends(of: place, from: reached, in: text)
        }
        return reached
    }

    private static func ends(of place: Place, from starts: Set<Int>, in text: [UInt8]) -> Set<Int> {
        var found = next(after: starts, by: place, in: text)
        var newest = found
        while place.isRepeated, !newest.isEmpty {
            newest = next(after: newest, by: place, in: text).subtracting(found)
            found.formUnion(newest)
        }
        return place.isOptional ? found.union(starts) : found
    }

    private static func next(after starts: Set<Int>, by place: Place, in text: [UInt8]) -> Set<Int> {
        var ends: Set<Int> = []
        for start in starts where start < text.count {
            // Most words differ in their first letter.
            for word in place.words where word.first == text[start] && text[start...].starts(with: word) {
                ends.insert(start + word.count)
            }
        }
        return ends
    }
}
