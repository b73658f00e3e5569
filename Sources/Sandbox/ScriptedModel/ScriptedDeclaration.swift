/// Finds what two told each other about what they are.
enum ScriptedDeclaration {
    /// The last agreement to be together, or end of it, in a talk with somebody called `persona`; `nil` without one.
    static func found(in lines: [ReadingMaterial.Line], with persona: String) -> ScriptedAnswer.Declaration? {
        lines.indices.reversed().lazy.filter { lines[$0].speaker != persona }.compactMap { place in
            let (line, rest) = (lines[place], lines[(place + 1)...].drop { $0.speaker != persona })
            if end.isFound(in: line.text) { return .init(kind: "apart", lines: [line.number]) }
            let answers = rest.prefix { $0.speaker == persona }
            guard offer.isFound(in: line.text), let answer = answers.first(where: { assent.isFound(in: $0.text) })
            else { return nil }
            return .init(kind: "together", lines: [line.number, answer.number])
        }.first
    }

    private static let offer = Pattern(
        #"(?i)\blet['’]?s be together\b|\bbe my (?:girl|boy)friend\b|\bgo out with me\b|\bbe with me\b"#
            + #"|(?<!不)在一起吧|[做当]我的?(?:女朋友|男朋友|对象)|[跟和]我在一起"#)
    private static let assent = Pattern(
        #"(?i)^(?:oh,? )?(?:yes|yeah|yep|ok|okay|of course|gladly|i do|i will|i['’]d love to)\b"#
            + #"|^(?:好|嗯|要得|行)(?=$|[，。！!~～啊呀嘛的])|^我?愿意|^在一起"#)
    private static let end = Pattern(
        #"(?i)\b(?:we should|let['’]?s|i want to|i['’]m going to) break up\b|\bbreaking up with you\b"#
            + #"|\bit['’]?s over between us\b|(?<!别|不)分手吧|我们分手|跟你分手|我们到此为止"#)
}
