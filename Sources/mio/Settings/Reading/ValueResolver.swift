import Domain
import Foundation

/// Turns a string of `bots.json` into the value it stands for.
///
/// `${NAME}` is a variable, `$${` the two characters `${`, and `file:` before a path the content of that file.
struct ValueResolver: Sendable {
    private static let filePrefix = "file:"
    private static let largestFile = 65_536

    /// The folder of `bots.json`, from which relative paths start.
    let directory: String
    /// What to call the file of variables in a message.
    let environmentFile: String
    /// The variables of that file. They come before the process's.
    let fileVariables: [String: String]
    /// The variables of the process.
    let processVariables: [String: String]

    /// The value that `written` stands for; never empty.
    func resolve(_ written: String) throws(ValueFailure) -> String {
        guard !written.isEmpty else { throw .empty }
        guard let path = try filePath(in: written) else { return try expand(written[...]) }
        return try content(of: path, as: String(written.dropFirst(Self.filePrefix.count)))
    }

    /// The file that `written` names with `file:`; `nil` when it names none.
    func filePath(in written: String) throws(ValueFailure) -> String? {
        guard written.hasPrefix(Self.filePrefix) else { return nil }
        let path = try expand(written.dropFirst(Self.filePrefix.count))
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .noPath }
        return path.hasPrefix("/") ? path : "\(directory)/\(path)"
    }

    /// `name` is the path as the operator wrote it, for messages: an expanded one may hold what is secret.
    private func content(of path: String, as name: String) throws(ValueFailure) -> String {
        let bytes: [UInt8]
        do throws(TextFile.Failure) {
            bytes = try TextFile.read(path, limit: Self.largestFile)
        } catch {
            throw .file(path: name, message: error.message)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .file(path: name, message: "is not UTF-8 text")
        }
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { throw .file(path: name, message: "is empty") }
        return trimmed
    }

    private func expand(_ written: Substring) throws(ValueFailure) -> String {
        var rest = written
        var value = ""
        while let character = rest.popFirst() {
            guard character == "$" else {
                value.append(character)
                continue
            }
            if rest.hasPrefix("${") {
                value += "${"
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("{") {
                value += try variable(from: &rest)
            } else {
                value.append(character)
            }
        }
        return value
    }

    private func variable(from rest: inout Substring) throws(ValueFailure) -> String {
        let afterBrace = rest.dropFirst()
        guard let end = afterBrace.firstIndex(of: "}"), VariableName.isValid(afterBrace[..<end]) else {
            throw .malformedVariable
        }
        let name = String(afterBrace[..<end])
        rest = afterBrace[afterBrace.index(after: end)...]
        guard let value = fileVariables[name] ?? processVariables[name] else {
            throw .unset(name: name, file: environmentFile)
        }
        guard !value.isEmpty else { throw .emptyVariable(name: name, file: environmentFile) }
        return value
    }
}
