/// A file of a preset, and where in it something stands.
struct SourceText: Hashable, Sendable {
    /// Its path below the presets' folder.
    let file: String
    /// Its words.
    let text: String

    /// The line of the first place at which all of `words` have occurred one after the other; `nil` when one does not.
    func line(of words: [String]) -> Int? {
        var place = text.startIndex
        for word in words {
            guard let range = text[place...].firstRange(of: word) else { return nil }
            place = range.lowerBound
        }
        return 1 + text[..<place].count(where: \.isNewline)
    }

    /// A problem in this file.
    func problem(_ reason: String, at words: [String] = []) -> PresetProblem {
        PresetProblem(file: file, line: words.isEmpty ? nil : line(of: words), reason: reason)
    }
}
