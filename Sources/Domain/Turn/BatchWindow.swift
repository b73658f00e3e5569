/// How long to wait for a person to finish before answering.
///
/// The numbers are those of systems whose users were content: half a second after a finished sentence, two after an
/// unfinished one, eight in all.
package enum BatchWindow {
    /// The wait after words that end a sentence.
    package static let afterSentence = Duration.milliseconds(550)
    /// The wait after words that seem to go on.
    package static let afterFragment = Duration.seconds(2)
    /// The wait after a picture or file: albums and captions follow.
    package static let afterAttachment = Duration.milliseconds(2500)
    /// The longest wait since the first message of a batch.
    package static let longest = Duration.seconds(8)

    /// The wait after `content`, when the first message of the batch came `elapsed` ago.
    package static func wait(after content: MessageContent, elapsed: Duration, pace: Pace) -> Duration {
        guard pace == .human else { return .zero }
        return max(.zero, min(wait(after: content), longest - elapsed))
    }

    private static func wait(after content: MessageContent) -> Duration {
        switch content {
        case .text(let text): endsSentence(text) ? afterSentence : afterFragment
        // A sticker says all it has to say; albums and captions follow other things.
        case .attachment(.sticker, _), .attachment(.dice, _), .reaction: afterSentence
        case .attachment: afterAttachment
        }
    }

    private static func endsSentence(_ text: String) -> Bool {
        guard let last = text.last(where: { !$0.isWhitespace }) else { return false }
        return ".!?…。！？~～)）”\"".contains(last) || last.unicodeScalars.contains { $0.properties.isEmojiPresentation }
    }
}
