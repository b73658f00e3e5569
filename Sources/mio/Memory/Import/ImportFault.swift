/// A record that could not be read.
struct ImportFault: Hashable, Encodable, Sendable {
    /// The line of the file on which it begins, from 1.
    let line: Int
    /// Its id, as far as it is known.
    let id: String?
    /// The sort of fault.
    let reason: ImportSkip.Reason
    /// What is wrong and what to do.
    let message: String
}

extension ImportFault: CustomStringConvertible {
    /// `line 7, id 12: …`
    var description: String { "line \(line)\(id.map { ", id \($0)" } ?? ""): \(message)" }
}
