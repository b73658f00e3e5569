/// A file to be sent.
package enum InputFile: Hashable, Sendable {
    /// One that Telegram has: its `file_id`, which holds for one bot alone.
    case stored(id: String)
    /// A new one.
    case upload(Upload)

    /// The file as a parameter.
    var parameter: ParameterValue {
        switch self {
        case .stored(let id): .string(id)
        case .upload(let upload): .file(upload)
        }
    }
}
