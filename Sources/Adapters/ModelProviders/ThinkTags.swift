/// Removes what a model thought aloud between `<think>` and `</think>`.
enum ThinkTags {
    private static let open = "<think>"
    private static let close = "</think>"

    /// The words without thoughts.
    ///
    /// A thought that never ends takes all that follows. One that only ends began in the model's template and takes
    /// all before it.
    static func stripped(_ text: String) -> String {
        guard text.utf8.contains(0x3C), text.contains("think>") else { return text }
        var spoken = ""
        var rest = text[...]
        if let end = rest.firstRange(of: close),
            rest.firstRange(of: open).map({ end.lowerBound < $0.lowerBound }) ?? true
        {
            rest = rest[end.upperBound...]
        }
        while let start = rest.firstRange(of: open) {
            spoken += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: close) else { return spoken }
            rest = rest[end.upperBound...]
        }
        return spoken + rest
    }
}
