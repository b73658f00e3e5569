/// Why no new preset was made; nothing is left of the attempt.
enum PresetTemplateError: Error, Equatable {
    /// No folder of presets can be called that: choose another name.
    case invalidName(String)
    /// There is such a folder: choose another name, or remove it.
    case exists(path: String)
    /// No template is in that language: choose one of `known`.
    case unknownLanguage(String, known: [String], folder: String)
    /// A file of the template is missing or no text: restore it.
    case unreadable(path: String)
    /// The folder of presets refuses the new one: free its disk or its rights.
    case unwritable(path: String, reason: String)
}

extension PresetTemplateError: CustomStringConvertible {
    /// What is wrong, and what to do.
    var description: String {
        switch self {
        case .invalidName(let name):
            "'\(name)' cannot be a preset's name: use 1 to 32 of a-z, 0-9, - and _, and no _ at the beginning."
        case .exists(let path): "\(path) is there already. Choose another name, or remove it."
        case .unknownLanguage(let language, let known, let folder):
            known.isEmpty
                ? "\(folder) has no template in any language. Restore it."
                : "\(folder) has no template '\(language)'. There are: \(known.joined(separator: ", "))."
        case .unreadable(let path): "\(path) is missing or no UTF-8 text. Restore the template."
        case .unwritable(let path, let reason): "\(path) could not be written: \(reason)"
        }
    }
}
