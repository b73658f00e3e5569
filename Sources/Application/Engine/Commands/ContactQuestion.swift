import Domain
import Foundation
import Ports

/// Asks whether what somebody said on when to write to them is meant.
///
/// Until they press a button, nothing changes. The buttons carry the wish, so that nothing is kept before.
struct ContactQuestion: Sendable {
    /// The words.
    let text: String
    /// Yes and no.
    let keyboard: InlineKeyboard

    /// The question after `heard`; `nil` where nothing of the kind is wished, or things are as wished already.
    ///
    /// The newest wish counts. Forwarded words are nobody's wish.
    init?(
        after heard: [HistoryMessage], knowing preferences: ContactPreferences, cities: CityZones,
        in replies: ContactReplies, at now: Date
    ) {
        let wishes = heard.reversed().lazy.compactMap { message -> ContactWish? in
            guard case .text(let text) = message.content, !message.remarks.isForwarded else { return nil }
            return ContactWish.read(text, cities: cities)
        }
        guard let wish = wishes.first, let wished = wish.preferences(after: preferences, at: now) else { return nil }
        text = replies.question(about: wish, leadingTo: wished, at: now)
        keyboard = InlineKeyboard([
            [
                .init(replies.text(.wishYes), data: ButtonPress.wish(wish, asked: now, isMeant: true).data),
                .init(replies.text(.wishNo), data: ButtonPress.wish(wish, asked: now, isMeant: false).data),
            ]
        ])
    }
}
