/// What a request's path asks for.
enum RequestTarget: Equatable {
    /// `/bot<token>/<method>`
    case method(token: String, name: String)
    /// `/file/bot<token>/<path>`
    case file(token: String, path: String)
    /// `/control/<name>`
    case control(String)
    /// Anything else.
    case other(path: String)
    case unknown

    init(path: Substring) {
        if path.hasPrefix("/bot") {
            let parts = path.dropFirst("/bot".count).split(separator: "/", omittingEmptySubsequences: false)
            self =
                parts.count == 2 && !parts[1].isEmpty
                ? .method(token: FormText.decoded(parts[0]), name: String(parts[1])) : .unknown
        } else if path.hasPrefix("/file/bot") {
            let rest = path.dropFirst("/file/bot".count)
            guard let slash = rest.firstIndex(of: "/") else {
                self = .unknown
                return
            }
            self = .file(
                token: FormText.decoded(rest[..<slash]), path: FormText.decoded(rest[rest.index(after: slash)...]))
        } else if path.hasPrefix("/control/") {
            self = .control(String(path.dropFirst("/control/".count)))
        } else {
            self = .other(path: FormText.decoded(path))
        }
    }
}
