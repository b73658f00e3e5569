extension SettingsReader {
    /// A name of the operator's own at `field`.
    mutating func slug(_ field: SettingsField) -> BotKey? {
        guard let text = text(field) else { return nil }
        if let key = BotKey(text.value) { return key }
        refuse(field, "\(text) is no name; write 1 to 32 of a-z, 0-9, _ and -")
        return nil
    }

    /// The `id` of an object, which is of some `kind`. Whoever has a name already stands in `taken` with the line.
    mutating func name(of object: SettingsObject, as kind: String, _ taken: inout [BotKey: Int]) -> BotKey? {
        let field = required("id", of: object, "give the \(kind) a name of your own")
        guard let field, let key = slug(field) else { return nil }
        if let line = taken[key] {
            refuse(field, "another \(kind) is called \(key), on line \(line); give each its own name")
        } else {
            taken[key] = field.node.position.line
        }
        return key
    }
}
