/// A value of `bots.json` and the way to it.
struct SettingsField: Sendable {
    /// The keys from the root, as in `bots[1].preset`; empty for the root.
    let path: String
    /// The value.
    let node: JSONNode

    /// The field `key` of this object.
    func member(_ key: String, _ node: JSONNode) -> SettingsField {
        SettingsField(path: path.isEmpty ? key : "\(path).\(key)", node: node)
    }

    /// The element `index` of this array.
    func element(_ index: Int, _ node: JSONNode) -> SettingsField {
        SettingsField(path: "\(path)[\(index)]", node: node)
    }
}
