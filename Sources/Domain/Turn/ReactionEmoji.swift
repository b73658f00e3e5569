/// The emoji that Telegram lets a bot react with.
package enum ReactionEmoji {
    /// The emoji as Telegram writes it, or one that says the same; `nil` when neither may be used.
    ///
    /// Models add a variation selector here and leave it out there; Telegram wants its own spelling, and no skin tones.
    package static func accepted(_ emoji: String) -> String? {
        let bare = bare(emoji)
        return bySpelling[bare] ?? byMeaning[bare]
    }

    private static func bare(_ emoji: String) -> String {
        String(
            String.UnicodeScalarView(
                emoji.unicodeScalars.filter { $0.value != 0xFE0F && !(0x1F3FB...0x1F3FF).contains($0.value) }))
    }

    /// What stands in for emoji that models love and Telegram does not offer.
    private static let byMeaning = Dictionary(
        uniqueKeysWithValues: standIns.flatMap { emoji, others in
            others.split(separator: " ").map { (bare(String($0)), emoji) }
        })

    private static let standIns: [(emoji: String, others: String)] = [
        ("🤣", "😂"), ("😁", "🙂 😊 ☺ 😅"), ("❤", "💕 💖 💗 💞 ♥ 🧡 💛 💚 💙 💜"), ("😢", "😔 🥺"), ("👍", "💪"), ("🎉", "✨"),
        ("😱", "😳"),
    ]

    private static let bySpelling = Dictionary(
        all.split(separator: " ").map { (bare(String($0)), String($0)) }, uniquingKeysWith: { first, _ in first })

    /// Bot API 10.3, ReactionTypeEmoji.
    private static let all = """
        ❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 \
        👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
        """
}
