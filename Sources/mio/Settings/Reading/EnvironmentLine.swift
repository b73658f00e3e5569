/// One line of a `mio.env` file.
enum EnvironmentLine: Equatable, Sendable {
    /// Nothing, or a comment.
    case blank
    /// A name and its value.
    case assignment(name: String, value: String)
    /// Neither: what is wrong with it.
    case faulty(String)

    /// Reads a line without its end.
    init(_ line: String) {
        var rest = line[...].trimmingBlanks()
        guard !rest.isEmpty, !rest.hasPrefix("#") else {
            self = .blank
            return
        }
        if rest.hasPrefix("export"), rest.dropFirst(6).first?.isBlank == true {
            rest = rest.dropFirst(6).trimmingBlanks()
        }
        guard let equals = rest.firstIndex(of: "=") else {
            self = .faulty("expected NAME=VALUE, found no equals sign")
            return
        }
        let name = String(rest[..<equals].trimmingBlanks())
        guard VariableName.isValid(name) else {
            self = .faulty("a name before = has only letters, digits and _, and no digit first")
            return
        }
        self = Self.assignment(to: name, from: rest[rest.index(after: equals)...].trimmingBlanks())
    }

    private static func assignment(to name: String, from text: Substring) -> EnvironmentLine {
        switch text.first {
        case "'": quoted(name, text.dropFirst(), by: "'")
        case "\"": quoted(name, text.dropFirst(), by: "\"")
        default: .assignment(name: name, value: String(withoutComment(text)))
        }
    }

    private static func withoutComment(_ text: Substring) -> Substring {
        var previous: Character = " "
        for index in text.indices {
            if text[index] == "#", previous.isBlank { return text[..<index].trimmingBlanks() }
            previous = text[index]
        }
        return text
    }

    private static func quoted(_ name: String, _ text: Substring, by quote: Character) -> EnvironmentLine {
        var rest = text
        var value = ""
        while let character = rest.popFirst() {
            if character == quote { return finished(name, value, rest: rest.trimmingBlanks()) }
            guard character == "\\", quote == "\"" else {
                value.append(character)
                continue
            }
            guard let escaped = rest.popFirst().flatMap({ escapes[$0] }) else {
                return .faulty(#"in double quotes only \n, \t, \", \\ and \$ are escapes; use single quotes"#)
            }
            value.append(escaped)
        }
        return .faulty("the value of \(name) has no closing quotation mark; a value stands on one line")
    }

    private static let escapes: [Character: Character] = ["n": "\n", "t": "\t", "\"": "\"", "\\": "\\", "$": "$"]

    private static func finished(_ name: String, _ value: String, rest: Substring) -> EnvironmentLine {
        guard rest.isEmpty || rest.hasPrefix("#") else {
            return .faulty("something follows the closing quotation mark of \(name); remove it")
        }
        return .assignment(name: name, value: value)
    }
}

// MARK: - Blanks

extension Character {
    fileprivate var isBlank: Bool { self == " " || self == "\t" }
}

extension Substring {
    fileprivate func trimmingBlanks() -> Substring {
        var text = drop(while: \.isBlank)
        while text.last?.isBlank == true { text.removeLast() }
        return text
    }
}
