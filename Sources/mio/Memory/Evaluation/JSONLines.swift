import Foundation

/// Why an evaluation cannot be made, in words for whoever asked.
struct EvaluationFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// A file with one JSON object a line.
struct JSONLines {
    private let path: String

    init(_ path: String) { self.path = path }

    /// Its lines; blank ones are left out.
    func read<Line: Decodable>(_ type: Line.Type) throws(EvaluationFailure) -> [Line] {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw EvaluationFailure("\(path): cannot be read as text in UTF-8.")
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        var lines: [Line] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.allSatisfy(\.isWhitespace) {
            do {
                lines.append(try decoder.decode(type, from: Data(line.utf8)))
            } catch {
                throw EvaluationFailure("\(path):\(index + 1): is no such line as `mio evaluate memory --help` shows.")
            }
        }
        guard !lines.isEmpty else { throw EvaluationFailure("\(path): holds no lines.") }
        return lines
    }

    /// Writes the lines, in the place of what was there.
    func write(_ lines: [some Encodable]) throws(EvaluationFailure) {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let text = try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw EvaluationFailure("\(path): cannot be written.")
        }
    }
}
