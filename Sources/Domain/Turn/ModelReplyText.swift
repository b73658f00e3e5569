/// What a model wrote, read as messages and actions.
///
/// The notation that the shared guidelines teach: a blank line parts messages, `[react 😂]` puts an emoji on the
/// newest message, `[quote 2]` makes a message answer the new one of that number, and what `[saw …]` says of an attached
/// picture is for us alone. Reading is forgiving: brackets may be full-width, a colon may stand between, Chinese words
/// do as well, and a mark that makes no sense is left out. No mark, whole or broken, reaches a person.
package struct ModelReplyText: Hashable, Sendable {
    /// One message of it.
    package struct Bubble: Hashable, Sendable {
        /// The words.
        package let text: String
        /// The number of the new message it answers, counted from 1.
        package let quote: Int?

        /// A message of these.
        package init(_ text: String, quote: Int? = nil) {
            self.text = text
            self.quote = quote
        }
    }

    /// The messages in order; never more than ``ReplyPlan/mostBubbles`` as long as Telegram's limit allows.
    package let bubbles: [Bubble]
    /// The emoji to put on the newest message.
    package let reaction: String?
    /// What the attached pictures show, one entry for each mark.
    package let pictures: [String]

    /// Whether there is nothing in it for a person.
    package var isEmpty: Bool { bubbles.isEmpty && reaction == nil }

    /// A reaction as a model writes it, so that it finds its own in the history.
    static func mark(reaction emoji: String) -> String { "[react \(emoji)]" }

    /// Reads what a model wrote.
    package init(_ text: String) {
        var reader = ReplyMarks()
        let paragraphs = ReplyPlan.paragraphs(of: reader.words(of: text))
        var bubbles = paragraphs.flatMap { paragraph in
            let (quote, words) = ReplyMarks.quote(in: paragraph)
            return TextSplit.pieces(of: words).enumerated().map { Bubble($1, quote: $0 == 0 ? quote : nil) }
        }
        let emoji = reader.reaction
        reaction = emoji.flatMap(ReactionEmoji.accepted)
        // What cannot be put on a message can still be said.
        if bubbles.isEmpty, reaction == nil, let emoji { bubbles = [Bubble(emoji)] }
        self.bubbles = bubbles
        pictures = reader.pictures
    }
}
