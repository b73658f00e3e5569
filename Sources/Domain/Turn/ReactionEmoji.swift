/// The emoji that Telegram lets a bot react with.
package enum ReactionEmoji {
    /// The emoji as Telegram writes it; `nil` when it may not be used.
    ///
    /// Models add a variation selector here and leave it out there; Telegram wants its own spelling.
    package static func accepted(_ emoji: String) -> String? {
        bySpelling[bare(emoji)]
    }

    private static func bare(_ emoji: String) -> String {
        String(String.UnicodeScalarView(emoji.unicodeScalars.filter { $0.value != 0xFE0F }))
    }

    private static let bySpelling = Dictionary(
        all.split(separator: " ").map { (bare(String($0)), String($0)) }, uniquingKeysWith: { first, _ in first })

    /// Bot API 10.3, ReactionTypeEmoji.
    private static let all = """
        ❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 \
        👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
        """
}
