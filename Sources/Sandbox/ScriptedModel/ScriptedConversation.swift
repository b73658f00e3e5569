import Domain

/// What a prompt shows of a conversation, as far as scripted lines react to it.
struct ScriptedConversation {
    /// What was said to the persona last, without remarks on time and the like.
    let newest: String
    /// The same with the remarks.
    let newestWithRemarks: String
    /// What the persona said last; empty at the beginning.
    let lastReply: String
    /// The name the person last gave; `nil` when they gave none.
    let name: String?

    init(_ prompt: ChatPrompt) {
        newestWithRemarks = prompt.messages.last { $0.role == .user }?.text ?? ""
        newest = Self.withoutRemarks(newestWithRemarks)
        lastReply = prompt.messages.last { $0.role == .assistant }?.text ?? ""
        name =
            prompt.messages.reversed().lazy.filter { $0.role == .user }
            .compactMap { GivenName.found(in: Self.withoutRemarks($0.text)) }.first
    }

    /// The remarks in the last message, without their brackets.
    var remarks: [String] {
        newestWithRemarks.split(separator: PromptNote.brackets.open).compactMap { part in
            part.firstIndex(of: PromptNote.brackets.close).map { String(part[..<$0]) }
        }
    }

    /// Whether the persona has not said a word yet, or was greeted.
    var isGreeting: Bool {
        let words = newest.lowercased().split { !$0.isLetter }
        return lastReply.isEmpty || words.contains { Self.greetings.contains(String($0)) }
    }

    /// Whether something was asked.
    var isQuestion: Bool {
        newest.contains { $0 == "?" || $0 == "？" } || ["吗", "呢", "啥", "什么", "怎么"].contains { newest.contains($0) }
    }

    /// Whether the person told how they are.
    var tellsFeeling: Bool {
        let words = Set(newest.lowercased().split { !$0.isLetter }.map(String.init))
        return !words.isDisjoint(with: Self.feelings) || Self.hanFeelings.contains { newest.contains($0) }
    }

    /// Whether a link came.
    var hasLink: Bool { newest.contains("http://") || newest.contains("https://") }

    /// Whether nothing came but emoji.
    var isSign: Bool {
        let signs = newest.filter { !$0.isWhitespace }
        return !signs.isEmpty && MessageContent.text(signs).isEmojiOnly
    }

    /// Whether the name was given just now.
    var givesName: Bool { GivenName.found(in: newest) != nil }

    private static let greetings: Set<String> = [
        "hi", "hello", "hey", "morning", "你好", "嗨", "哈喽", "在吗", "早", "早安", "早上好", "晚上好",
    ]

    private static let feelings: Set<String> = [
        "afraid", "angry", "anxious", "awful", "exhausted", "happy", "lonely", "nervous", "rough", "sad", "scared",
        "stressed", "tired", "upset", "worried",
    ]
    private static let hanFeelings = [
        "累", "难过", "难受", "烦", "压力", "孤单", "寂寞", "开心", "高兴", "生气", "焦虑", "害怕", "想哭", "郁闷", "失眠", "紧张",
    ]

    private static func withoutRemarks(_ text: String) -> String {
        var words = ""
        var isRemark = false
        for character in text {
            if character == PromptNote.brackets.open { isRemark = true }
            if !isRemark { words.append(character) }
            if character == PromptNote.brackets.close { isRemark = false }
        }
        return words
    }
}
