/// A named parameter of a call, or a named member of one.
package struct Parameter: Hashable, Sendable {
    /// Its name at Telegram.
    package let name: String
    /// What it says.
    package let value: ParameterValue

    /// A parameter of that name.
    init(_ name: String, _ value: ParameterValue) {
        self.name = name
        self.value = value
    }

    /// A parameter of that name, or none when there is nothing to say.
    init?(_ name: String, _ value: ParameterValue?) {
        guard let value else { return nil }
        self.init(name, value)
    }
}
