/// What a model wrote, read as messages and actions.
///
/// The notation that the shared guidelines teach: a blank line parts messages, `[react 🤣]` puts an emoji on the
/// newest message, `[quote 2]` makes a message answer the new one of that number, and what `[saw …]` says of an attached
/// picture is for us alone, however many lines it takes. `[pass]` says that it would rather say nothing. Reading is forgiving: brackets may be full-width, a colon may
/// stand between, Chinese words do as well, and a mark that makes no sense is left out. In other brackets, or alone on a
/// line, a word of ours with an emoji or a number is a mark too. No mark, whole or broken, reaches a person.
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
    /// Whether it would rather say nothing; what stands beside the mark is then its excuse.
    ///
    /// A bare word may be meant so too, and counts as a decline where nobody waits for an answer. An answer consists of
    /// ``bubbles`` all the same, which keep the word and the excuse.
    package let declines: Bool

    /// Whether there is nothing in it for a person.
    package var isEmpty: Bool { bubbles.isEmpty && reaction == nil }

    /// A reaction as a model writes it, so that it finds its own in the history.
    static func mark(reaction emoji: String) -> String { "[react \(emoji)]" }

    /// Reads what a model wrote.
    package init(_ text: String) {
        var marks = ReplyMarks()
        var bubbles: [Bubble] = []
        var quote: Int?
        for paragraph in ReplyPlan.paragraphs(of: marks.withoutPictures(text)) {
            var reader = ReplyMarks()
            let pieces = ReplyPlan.paragraphs(of: reader.words(of: paragraph))
            marks.add(reader)
            // A quotation on a line of its own belongs to what follows.
            quote = reader.quote ?? quote
            for piece in pieces {
                bubbles.append(Bubble(piece, quote: quote))
                quote = nil
            }
        }
        reaction = marks.reaction.flatMap(ReactionEmoji.accepted)
        // A full stop behind it says no more than the mark.
        if marks.passes, !bubbles.contains(where: { $0.text.contains { $0.isLetter || $0.isNumber } }) { bubbles = [] }
        declines = marks.passes || Self.isBarePass(text)
        // What cannot be put on a message can still be said.
        if bubbles.isEmpty, reaction == nil, let emoji = marks.reaction { bubbles = [Bubble(emoji)] }
        self.bubbles = ReplyPlan.limited(bubbles).flatMap { bubble in
            TextSplit.pieces(of: bubble.text).enumerated().map { Bubble($1, quote: $0 == 0 ? bubble.quote : nil) }
        }
        pictures = marks.pictures
    }

    private static func isBarePass(_ text: String) -> Bool {
        ["pass", "silence", "沉默", "跳过"].contains(text.filter { $0.isLetter || $0.isNumber }.lowercased())
    }
}
