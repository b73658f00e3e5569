/// One thing wrong in the operator's files: where, what, and what to do.
///
/// It never holds a secret.
struct SettingsProblem: Error, Hashable, Sendable {
    /// The file's name.
    let file: String
    /// The place in it.
    let position: TextPosition
    /// The key, as in `bots[1].preset`; empty for the file as a whole.
    let path: String
    /// What is wrong and what to do.
    let message: String
}

extension SettingsProblem: CustomStringConvertible {
    /// `bots.json:12:9`
    var place: String { "\(file):\(position.line):\(position.column)" }
    /// Key and message.
    var explanation: String { path.isEmpty ? message : "\(path): \(message)" }
    /// Everything on one line, as compilers write it.
    var description: String { "\(place): \(explanation)" }
}
