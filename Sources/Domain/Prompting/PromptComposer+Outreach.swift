/// Writing first, and saying why.
extension PromptComposer {
    /// The most tokens of what it is about.
    private static let topicLimit = 120

    /// The prompt for a message that nobody asked for.
    ///
    /// Up to the end of the history it is the prompt for a reply; then come the present, that the persona writes first,
    /// and why. What `situation` has of new messages is not for it. Where `mayAsk` is `false`, it is told to ask nothing.
    package func composeOutreach(
        _ situation: PromptSituation, reason: OutreachReason, mayAsk: Bool
    ) -> ComposedPrompt {
        let why = filled(CommonTexts.Phrase(writingFirstFor: reason.kind), with: reason)
        let remarks = [phrases.filled(.outreach), why] + (mayAsk ? [] : [phrases.filled(.outreachNoQuestion)])
        return compose(situation, closing: remarks.map { PromptNote.marked($0) }.joined(separator: "\n"))
    }

    /// What is told to somebody who asks why the persona wrote first.
    func answer(to asked: WhyAsked) -> String {
        switch asked {
        case .because(let reason):
            let why = filled(CommonTexts.Phrase(tellingOf: reason.kind), with: reason)
            return phrases.filled(.askedWhy, ["reason": why])
        case .nothing: return phrases.filled(.askedWhyNothing)
        }
    }

    private func filled(_ phrase: CommonTexts.Phrase, with reason: OutreachReason) -> String {
        let line = PromptNote.oneLine(reason.topic).trimmed
        let topic = shortened(reason.kind == .thread ? line : Self.withoutStop(line), to: Self.topicLimit)
        switch reason.kind {
        case .plan: return phrases.filled(phrase, ["date": reason.day?.description ?? "", "topic": topic])
        case .promise, .thread, .memory: return phrases.filled(phrase, ["topic": topic])
        case .mood, .missing: return phrases.filled(phrase)
        }
    }

    /// A remark goes on behind it.
    private static func withoutStop(_ line: String) -> String {
        line.last.map { "。.．".contains($0) } ?? false ? String(line.dropLast()) : line
    }
}

extension CommonTexts.Phrase {
    /// What tells a persona why it writes first.
    package init(writingFirstFor kind: OutreachReason.Kind) {
        self =
            switch kind {
            case .plan: .outreachPlan
            case .promise: .outreachPromise
            case .thread: .outreachThread
            case .memory: .outreachMemory
            case .mood: .outreachMood
            case .missing: .outreachMissing
            }
    }

    /// What tells why it wrote first.
    fileprivate init(tellingOf kind: OutreachReason.Kind) {
        self =
            switch kind {
            case .plan: .whyPlan
            case .promise: .whyPromise
            case .thread: .whyThread
            case .memory: .whyMemory
            case .mood: .whyMood
            case .missing: .whyMissing
            }
    }
}
