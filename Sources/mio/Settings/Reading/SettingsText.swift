/// A string of `bots.json`: what it stands for, and how it is written there.
struct SettingsText: CustomStringConvertible, Sendable {
    /// What it stands for.
    let value: String
    /// How it is written, before variables and files are read.
    let written: String

    /// The words as written, for messages: what they stand for may come from a secret.
    var description: String { Quotation(written).description }
}
