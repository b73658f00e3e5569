/// Why a string of `bots.json` stands for no value. No case holds a value.
enum ValueFailure: Error, Hashable, Sendable {
    /// Nothing is written.
    case empty
    /// `${` begins no variable.
    case malformedVariable
    /// `file:` is followed by nothing.
    case noPath
    /// A variable that nobody set.
    case unset(name: String, file: String)
    /// A variable that is set to nothing.
    case emptyVariable(name: String, file: String)
    /// A file without a usable content.
    case file(path: String, message: String)

    /// Whether the value is only missing, and not written wrongly.
    var isAbsence: Bool {
        switch self {
        case .empty, .malformedVariable, .noPath: false
        case .unset, .emptyVariable, .file: true
        }
    }

    /// What to tell the operator.
    var message: String {
        switch self {
        case .empty: "is empty; write a value or remove the key"
        case .malformedVariable: "${ begins no variable; write ${NAME}, or $${ for the characters themselves"
        case .noPath: "file: names no file; write a path after it"
        case .unset(let name, let file):
            "${\(name)} is not set; put \(name)=… into \(file) or into the environment"
        case .emptyVariable(let name, let file):
            "${\(name)} is empty; put \(name)=… into \(file) or into the environment"
        case .file(let path, let message): "the file \(path) \(message)"
        }
    }
}
