/// An object of `bots.json` whose keys are known.
struct SettingsObject: Sendable {
    /// The object itself.
    let field: SettingsField
    private let fields: [String: SettingsField]

    /// The object with those of its members whose keys are in `keys`.
    init(_ field: SettingsField, members: [JSONMember]) {
        self.field = field
        let pairs = members.map { ($0.key, field.member($0.key, $0.node)) }
        fields = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The field of that key; `nil` when it is absent.
    subscript(key: String) -> SettingsField? { fields[key] }
}
