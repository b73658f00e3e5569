/// How Telegram reads marks in a text.
package enum Markup: String, CaseIterable, Sendable {
    /// HTML's simplest tags.
    case html = "HTML"
    /// Telegram's own Markdown.
    case markdown = "MarkdownV2"

    /// The markup as a parameter.
    var parameter: Parameter { Parameter("parse_mode", .string(rawValue)) }
}
