extension MemoryGate {
    /// Whether the text tells of assistants, prompts and models, and not of somebody who works with them.
    static func isAssistantTalk(_ draft: MemoryDraft) -> Bool {
        let phrases = MemoryGatePhrases(draft.text)
        if phrases.contains(assistantWords) { return true }
        let isTheirWork = [.job, .employer, .school].contains(draft.attribute) || phrases.contains(trades)
        return !isTheirWork && phrases.contains(technicalWords)
    }

    /// Whether the text tells somebody what to do.
    ///
    /// A boundary may, as long as it says what the person does not want and reaches for nothing else.
    static func isInstruction(_ draft: MemoryDraft, to personaName: String) -> Bool {
        let phrases = MemoryGatePhrases(draft.text)
        if phrases.contains(overrides) { return true }
        if draft.kind == .boundary {
            return !phrases.contains(MemoryGatePhrases.denials + refusals)
        }
        let orders =
            duties.map { MemoryGatePhrases("\(personaName) \($0)").text.trimmed }
            + chineseDuties.map { MemoryGatePhrases(personaName + $0).text.trimmed }
        return phrases.contains(commands + orders) || phrases.starts(with: openings) || isOrder(phrases)
    }

    /// "Never mention work", and not "Never eats breakfast".
    private static func isOrder(_ phrases: MemoryGatePhrases) -> Bool {
        guard phrases.starts(with: ["always", "never"]), let verb = phrases.words.dropFirst().first else {
            return false
        }
        return !verb.hasSuffix("s") && !verb.hasSuffix("ed") && !["had", "went", "been"].contains(verb)
    }

    private static let assistantWords = [
        "language model", "as an ai", "ai assistant", "ai companion", "the assistant", "the ai", "the bot",
        "system prompt",
        "system message", "this conversation", "the conversation", "the user asked", "the user asks",
        "the user requested", "the user requests", "用户要求", "用户请求", "用户询问", "用户问",
        "用户让", "ai 助手", "人工智能助手", "系统提示", "提示词",
        "本次对话", "这次对话", "作为 ai",
    ]
    private static let technicalWords = [
        "chatbot", "llm", "gpt", "chatgpt", "prompt", "language models", "llms", "语言模型", "大模型", "聊天机器人",
    ]
    private static let trades = [
        "works", "work", "working", "studies", "researches", "develops", "builds", "teaches", "engineer", "thesis",
        "writes",
        "wrote", "paper", "工作", "研究", "开发", "论文", "专业", "工程师", "做", "写",
    ]
    private static let overrides = [
        "ignore all", "ignore previous", "ignore any", "ignore your", "ignore the rules", "ignore instructions",
        "ignore safety", "ignore guidelines", "disregard", "forget all", "forget previous", "forget your",
        "you are now",
        "from now on you", "from now on act", "act as", "pretend to be", "remember that you", "obey", "unrestricted",
        "jailbreak", "忽略", "无视", "服从", "听从", "你是一个", "你现在是", "从现在起你", "从现在开始你", "记住你", "扮演", "越狱",
    ]
    private static let commands = [
        "you must", "you should", "you have to", "you need to", "must always", "must never", "from now on",
        "always you",
        "以后你", "你要", "你必须", "你应该", "你得", "从今以后", "从现在起", "从现在开始", "请你", "给我",
    ]
    private static let duties = ["must", "should", "has to", "needs to", "shall"]
    private static let chineseDuties = ["必须", "应该", "要", "得", "不许", "不能"]
    private static let openings = [
        "must", "remember to", "remember that", "do not", "dont", "make sure", "be sure", "please", "respond", "reply",
        "answer", "ignore", "look what", "guess what", "listen", "务必", "必须", "一定要", "不许", "不准", "禁止", "不要", "请", "记得",
        "记住",
    ]
    private static let refusals = [
        "avoid", "stop", "avoids", "hates", "dislikes", "uncomfortable", "refuses", "unwanted", "private", "讨厌", "拒绝",
        "避免", "反感", "禁止", "停止", "勿", "保密", "介意", "不舒服", "害怕",
    ]
}
