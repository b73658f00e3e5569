import Domain

/// What a prompt shows of a conversation, as far as scripted lines react to it.
struct ScriptedConversation {
    /// What was said to the persona last, without remarks on time and the like.
    let newest: String
    /// What the persona said last; empty at the beginning.
    let lastReply: String
    /// The name the person last gave; `nil` when they gave none.
    let name: String?

    init(_ prompt: ChatPrompt) {
        newest = Self.withoutRemarks(prompt.messages.last { $0.role == .user }?.text ?? "")
        lastReply = prompt.messages.last { $0.role == .assistant }?.text ?? ""
        name =
            prompt.messages.reversed().lazy.filter { $0.role == .user }
            .compactMap { GivenName.found(in: Self.withoutRemarks($0.text)) }.first
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

    /// Whether the name was given just now.
    var givesName: Bool { GivenName.found(in: newest) != nil }

    private static let greetings: Set<String> = [
        "hi", "hello", "hey", "morning", "你好", "嗨", "哈喽", "在吗", "早", "早安", "早上好", "晚上好",
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
