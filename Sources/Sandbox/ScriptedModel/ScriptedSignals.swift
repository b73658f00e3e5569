import Foundation

/// How two get on, told by the words they use.
enum ScriptedSignals {
    /// What was found, by name; what is missing was not there.
    static func found(in lines: [String]) -> [String: ScriptedAnswer.Signal] {
        signs.compactMapValues { pattern in
            let spoken = lines.filter(pattern.isFound)
            // The last one, for the first lines may be what was read before.
            guard let last = spoken.last else { return nil }
            return ScriptedAnswer.Signal(value: min(1, Double(spoken.count) * 0.25), quote: String(last.prefix(40)))
        }
    }

    /// The words in `text` that are signs of what goes by one of the names.
    static func signs(of names: [String], in text: String) -> [String] {
        names.compactMap { signs[$0] }.flatMap { $0.matches(in: text) }.map { text[$0.range].lowercased() }
    }

    private static let signs: [String: Pattern] = [
        "depth": Pattern(
            #"(?i)\b(?:lonely|afraid|scared|ashamed|grief|worried|miss (?:him|her|them)|meant it)\b"#
                + #"|孤单|害怕|有点怕|难过|想哭|委屈|自卑|憋着|鼻子有点酸|心跳"#),
        "vulnerability": Pattern(
            #"(?i)never told (?:anyone|anybody)|(?:don't|do not) (?:normally|usually) tell|hard to say|between us|I cried"#
                + #"|hands were shaking|you're the first|没跟别人说过|只告诉你|不敢|哭了|丢人|装没事"#),
        "humour": Pattern(#"(?i)\bha(?:ha)+\b|\blol\b|😂|🤣|哈哈|笑死|笑哭"#),
        "warmth": Pattern(
            #"(?i)\b(?:thank you|thanks|miss you|love you|i like you|hug|thought of you|hurry home|glad of you)\b"#
                + #"|谢谢|想你|抱抱|有你(?:真好|听|在)|喜欢你|爱你|讲给你|第一个想|松快|🤗|❤"#),
        "conflict": Pattern(#"(?i)\b(?:shut up|hate you|annoying|leave me alone)\b|闭嘴|烦死|讨厌你|别烦我|滚"#),
        "repair": Pattern(#"(?i)\b(?:sorry|apologi[sz]e|my fault|make up)\b|对不起|抱歉|我错了|别生气"#),
    ]
}
