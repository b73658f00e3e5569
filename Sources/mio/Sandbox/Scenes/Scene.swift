import Domain

/// A conversation written down: who says what when, and what is expected of the personas.
struct Scene: Equatable, Sendable {
    /// A step and its line, counted from 1.
    struct Line: Equatable, Sendable {
        /// Its number.
        let number: Int
        /// What it says.
        let step: SceneStep
    }

    /// What messages call its file.
    let file: String
    /// The steps in order.
    let lines: [Line]

    /// Reads a scene. Empty lines and lines that begin with `#` are for readers.
    init(file: String, text: String) throws(SceneFailure) {
        var lines: [Line] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.trimmed
            guard !words.isEmpty, !words.hasPrefix("#") else { continue }
            guard let step = SceneStep(parsing: words[...]) else {
                throw SceneFailure(
                    file: file, line: index + 1, reason: "is no step of a scene; docs/scenes.md lists them")
            }
            lines.append(Line(number: index + 1, step: step))
        }
        self.file = file
        self.lines = lines
    }
}

/// Why a scene cannot be played, or what did not go as it says.
struct SceneFailure: Error, Equatable {
    /// What messages call its file.
    let file: String
    /// The line, counted from 1.
    let line: Int
    /// What is wrong.
    let reason: String
}

extension SceneFailure: CustomStringConvertible {
    /// As compilers write it.
    var description: String { "\(file):\(line): \(reason)" }
}
