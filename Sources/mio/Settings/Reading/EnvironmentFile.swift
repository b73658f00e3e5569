/// The variables of a `mio.env` file.
///
/// Lines are `NAME=VALUE`, with or without `export` before them. A value may stand in single quotes, as it is, or in
/// double quotes, where `\n`, `\t`, `\"`, `\\` and `\$` are escapes. `#` begins a comment at the start of a line or
/// after a blank.
struct EnvironmentFile: Sendable {
    /// The values by name; of two lines with one name, the first.
    private(set) var variables: [String: String] = [:]
    /// Every line that could not be read. No message holds a value.
    private(set) var problems: [SettingsProblem] = []

    private var firstLines: [String: Int] = [:]
    private let file: String

    /// Reads `bytes`, the content of the file that messages call `file`.
    init(parsing bytes: [UInt8], file: String) {
        self.file = file
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, bytes) in lines.enumerated() {
            let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
            read(line, number: index + 1)
        }
    }

    /// A file that is there and could not be read.
    init(unreadable failure: TextFile.Failure, file: String) {
        self.file = file
        refuse(1, "the file \(failure.message)")
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, number: Int) {
        guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
            return refuse(number, "these bytes are not UTF-8 text; save the file as UTF-8")
        }
        switch EnvironmentLine(text) {
        case .blank: break
        case .assignment(let name, let value): assign(value, to: name, number: number)
        case .faulty(let message): refuse(number, message)
        }
    }

    private mutating func assign(_ value: String, to name: String, number: Int) {
        if let first = firstLines[name] {
            return refuse(number, "\(name) is set here again, first on line \(first); keep one of them")
        }
        firstLines[name] = number
        variables[name] = value
    }

    private mutating func refuse(_ line: Int, _ message: String) {
        let position = TextPosition(line: line, column: 1)
        problems.append(SettingsProblem(file: file, position: position, path: "", message: message))
    }
}
