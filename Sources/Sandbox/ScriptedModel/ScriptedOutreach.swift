import Domain

/// Tells by the remarks of a prompt that the persona writes first, or is asked why it did.
struct ScriptedOutreach: Sendable {
    /// What is to be said.
    struct Occasion {
        /// What it is about; empty when it is about nothing in particular.
        let topic: String
        /// Whether a question may be in it.
        let mayAsk: Bool
    }

    private let heading: String
    private let silence: String
    private let why: PhraseTemplate
    private let reasons: [PhraseTemplate]

    /// The remarks of one language.
    init(_ texts: CommonTexts) {
        heading = texts.phrases[.outreach] ?? ""
        silence = texts.phrases[.outreachNoQuestion] ?? ""
        why = PhraseTemplate(texts.phrases[.askedWhy] ?? "")
        reasons = OutreachReason.Kind.allCases.map {
            PhraseTemplate(texts.phrases[CommonTexts.Phrase(writingFirstFor: $0)] ?? "")
        }
    }

    /// What the last message of a prompt asks for; `nil` when it asks for an answer like any other.
    func occasion(in conversation: ScriptedConversation) -> Occasion? {
        let remarks = conversation.remarks
        if !heading.isEmpty, remarks.contains(heading) {
            let topic = remarks.lazy.compactMap { remark in value(of: "topic", in: remark, by: reasons) }.first
            return Occasion(topic: topic ?? "", mayAsk: !remarks.contains(silence))
        }
        return remarks.lazy.compactMap { value(of: "reason", in: $0, by: [why]) }.first.map {
            Occasion(topic: $0, mayAsk: true)
        }
    }

    private func value(of slot: String, in remark: String, by templates: [PhraseTemplate]) -> String? {
        templates.lazy.compactMap { $0.values(in: remark)?[slot] }.first
    }
}
