import Domain

/// A persona's sample lines, and which of them fits.
struct ScriptedVoice: Sendable {
    private let lines: [SampleLine.Kind: [PhraseTemplate]]
    /// The remark that stands for a picture in prompts of the persona's language.
    private let pictureRemark: String?
    /// How the remark begins that stands for a sticker.
    private let stickerRemark: String?
    /// The remarks by which it is told to write first, or asked why it did.
    private let outreach: ScriptedOutreach
    /// Answers to what is nothing but a sign, as models write them.
    private static let signs = ["[react 🤗]", "[react ❤]", "🤗"]

    /// The voice of a persona; `nil` when it has no lines.
    init?(_ persona: Persona) {
        let lines = persona.sampleLines.compactMap(SampleLine.init(parsing:))
        guard !lines.isEmpty else { return nil }
        pictureRemark = persona.common.phrases[.photo]
        stickerRemark = persona.common.phrases[.sticker]?.split(separator: "{").first.map(String.init)
        outreach = ScriptedOutreach(persona.common)
        self.lines = Dictionary(grouping: lines, by: \.kind).mapValues { $0.map(\.words) }
    }

    /// One or two bubbles, none of which stands in the reply before.
    func reply(to conversation: ScriptedConversation, using chance: inout PromptChance) -> String {
        if let occasion = outreach.occasion(in: conversation) {
            return words(for: occasion, conversation, using: &chance)
        }
        if conversation.isSign || isSticker(conversation), let sign = Self.signs.randomElement(using: &chance) {
            return sign
        }
        var bubbles: [String] = []
        for kind in kinds(for: conversation, using: &chance) {
            let fresh = words(kind, conversation).filter {
                !bubbles.contains($0) && !conversation.lastReply.contains($0)
            }
            if let line = fresh.randomElement(using: &chance) { bubbles.append(line) }
        }
        if bubbles.isEmpty {
            let any = SampleLine.Kind.allCases.flatMap { words($0, conversation) }
            bubbles = Array((any.filter { !conversation.lastReply.contains($0) } + any).prefix(1))
        }
        return bubbles.joined(separator: "\n\n")
    }

    private func isSticker(_ conversation: ScriptedConversation) -> Bool {
        guard let stickerRemark, conversation.newest.trimmed.isEmpty else { return false }
        return conversation.newestWithRemarks.contains(stickerRemark)
    }

    private func kinds(
        for conversation: ScriptedConversation, using chance: inout PromptChance
    ) -> [SampleLine.Kind] {
        var kinds: [SampleLine.Kind] = []
        if let pictureRemark, conversation.newestWithRemarks.contains(pictureRemark) { kinds.append(.picture) }
        if conversation.hasLink { kinds.append(.link) }
        if conversation.tellsFeeling { kinds.append(.feeling) }
        if conversation.isGreeting { kinds.append(.greeting) }
        if conversation.givesName || Int.random(in: 0..<4, using: &chance) == 0 { kinds.append(.name) }
        if conversation.isQuestion { kinds.append(.answer) }
        let isShort = kinds.isEmpty || (kinds.count == 1 && Int.random(in: 0..<3, using: &chance) == 0)
        return (isShort ? kinds + [.talk] : kinds).prefix(2).map { lines[$0] == nil ? .talk : $0 }
    }

    /// One message: what it is about in quotation marks, and a line of the persona's after it.
    private func words(
        for occasion: ScriptedOutreach.Occasion, _ conversation: ScriptedConversation, using chance: inout PromptChance
    ) -> String {
        let all = words(.talk, conversation) + (occasion.topic.isEmpty ? words(.greeting, conversation) : [])
        let quiet = occasion.mayAsk ? all : all.filter { line in !line.contains { "?？".contains($0) } }
        let fresh = quiet.filter { !conversation.lastReply.contains($0) }
        let line = (fresh.isEmpty ? quiet : fresh).randomElement(using: &chance) ?? all.first ?? ""
        guard !occasion.topic.isEmpty else { return line }
        // Its own words whole would be a repetition.
        let isOwn = conversation.lastReply.contains(occasion.topic)
        return "“\(isOwn ? String(occasion.topic.prefix(Self.ownWords)) : occasion.topic)” \(line)"
    }

    /// So much of its own words it takes up, in characters.
    private static let ownWords = 8

    private func words(_ kind: SampleLine.Kind, _ conversation: ScriptedConversation) -> [String] {
        if kind == .name, conversation.name == nil { return [] }
        return lines[kind, default: []].map { $0.filled(["name": conversation.name ?? ""]) }
    }
}
