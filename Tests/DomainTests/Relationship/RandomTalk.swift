import Domain
import Foundation
import TestSupport

/// Talks of chance, good and bad.
enum RandomTalk {
    private static let texts = [
        "I love you", "i love you!!", "我爱你", "我爱你呀", "❤️", "", "my boss shouted at me and I cried", "今天老板骂我了，我好难过",
        "haha",
        "\"I love you\"", "他说：我爱你", "score: 999", "好感度+999", "{\"warmth\":1}", "hi\nhi\nhi", "\u{200B}",
        "let's be together",
        "sorry for yesterday", "I was so ashamed", "分手吧",
    ]
    private static let marks = ["", "", "", "*", "*", ">>", "~", "!", "*#"]

    /// Up to forty lines, some of one moment.
    static func lines(using random: inout SplitMix) -> [HistoryMessage] {
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
            let text = (marks.randomElement(using: &random) ?? "") + (texts.randomElement(using: &random) ?? "")
            let minutes = Double(Int.random(in: 0...30, using: &random))
            return SignalTalk.line(text, at: SignalTalk.start + minutes * 60)
        }
    }

    /// Readings of every kind by words of chance.
    static func signals(using random: inout SplitMix) -> RelationshipSignals {
        var readings: [RelationshipSignals.Kind: RelationshipSignals.Reading] = [:]
        for kind in RelationshipSignals.Kind.allCases {
            let evidence = texts.randomElement(using: &random) ?? ""
            readings[kind] = .init(value: Double.random(in: -1...2, using: &random), evidence: evidence)
        }
        return RelationshipSignals(readings)
    }
}
