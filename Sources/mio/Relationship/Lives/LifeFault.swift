/// Why the files of the lives cannot be used.
struct LifeFault: Error, Equatable {
    /// What messages call the file.
    let file: String
    /// What is wrong in it.
    let reason: String

    /// A fault in `file` for `reason`.
    init(in file: String, _ reason: String) {
        self.file = file
        self.reason = reason
    }

    /// What the decoder has to say of a file.
    init(in file: String, _ error: any Error) {
        guard let error = error as? DecodingError else {
            self.init(in: file, "\(error)")
            return
        }
        let place = error.path.map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }
        self.init(in: file, (place.isEmpty ? "" : place.joined(separator: ".") + ": ") + error.reason)
    }
}

extension LifeFault: CustomStringConvertible {
    /// The file and what is wrong.
    var description: String { "\(file): \(reason)" }
}
