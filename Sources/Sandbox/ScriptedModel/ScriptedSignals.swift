import Foundation

/// How two get on, told by the words they use.
enum ScriptedSignals {
    /// What was found, by name; what is missing was not there.
    static func found(in lines: [String]) -> [String: ScriptedAnswer.Signal] {
        signs.compactMapValues { pattern in
            let spoken = lines.filter(pattern.isFound)
            guard let first = spoken.first else { return nil }
            return ScriptedAnswer.Signal(value: min(1, Double(spoken.count) * 0.25), quote: String(first.prefix(40)))
        }
    }

    private static let signs: [String: Pattern] = [
        "depth": Pattern(#"(?i)\b(?:lonely|afraid|scared|ashamed|grief|miss (?:him|her|them))\b|孤单|害怕|难过|想哭|委屈|自卑"#),
        "vulnerability": Pattern(
            #"(?i)never told (?:anyone|anybody)|hard to say|between us|I cried|没跟别人说过|只告诉你|不敢跟|哭了"#),
        "humour": Pattern(#"(?i)\bha(?:ha)+\b|\blol\b|😂|🤣|哈哈|笑死|笑哭"#),
        "warmth": Pattern(#"(?i)\b(?:thank you|thanks|miss you|love you|hug)\b|谢谢|想你|抱抱|有你真好|🤗|❤"#),
        "conflict": Pattern(#"(?i)\b(?:shut up|hate you|annoying|leave me alone)\b|闭嘴|烦死|讨厌你|别烦我|滚"#),
        "repair": Pattern(#"(?i)\b(?:sorry|apologi[sz]e|my fault|make up)\b|对不起|抱歉|我错了|别生气"#),
    ]
}
