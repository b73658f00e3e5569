import Domain
import Foundation
import PresetLibrary
import Testing

/// What models read when a persona writes first or is asked why, compared with files that are reviewed like code.
struct OutreachGoldenTests {
    private static let now = Date(timeIntervalSince1970: 1_788_350_400)

    private static func persona(_ name: String) throws -> Persona {
        try #require(try PresetLibrary(directory: PresetFolder.original).persona(PresetName(rawValue: name)))
    }

    private static func situation(_ newMessages: [HistoryMessage] = [], askedWhy: WhyAsked? = nil) -> PromptSituation {
        PromptSituation(
            history: [], hasOlderHistory: false, newMessages: newMessages, now: now, timeZone: .gmt, askedWhy: askedWhy)
    }

    private static func reasons(isChinese: Bool) -> [OutreachReason] {
        [
            OutreachReason(
                .plan, topic: isChinese ? "下午面试一家出版社" : "Has an interview at a publisher's in the afternoon",
                day: CalendarDay(year: 2026, month: 9, day: 2)),
            OutreachReason(.promise, topic: isChinese ? "答应把那个鬼故事讲完" : "Promised to finish the ghost story"),
            OutreachReason(.thread, topic: isChinese ? "你说我要不要去？" : "do you think I should go?"),
            OutreachReason(.memory, topic: isChinese ? "养了只猫，叫米粒" : "Has a cat called Miso"),
            OutreachReason(.mood), OutreachReason(.missing),
        ]
    }

    @Test(arguments: ["keke", "june"])
    func `what a persona is told that writes first is as reviewed`(name: String) throws {
        let persona = try Self.persona(name)
        let composer = PromptComposer(persona: persona, stage: .goodFriends)
        let reasons = Self.reasons(isChinese: persona.language == .chinese)

        let told = reasons.compactMap { reason in
            composer.composeOutreach(Self.situation(), reason: reason, mayAsk: reason.kind != .memory).prompt.messages
                .last?.text
        }

        try Golden.compare(told.map { $0 + "\n" }.joined(separator: "---\n"), with: "\(name)-outreach.txt")
    }

    @Test(arguments: ["keke", "june"])
    func `what a persona is told that is asked why is as reviewed`(name: String) throws {
        let persona = try Self.persona(name)
        let composer = PromptComposer(persona: persona, stage: .goodFriends)
        let why = HistoryMessage(speaker: .person(name: "Kim"), content: .text("/why"), date: Self.now)
        let asked = Self.reasons(isChinese: persona.language == .chinese).map(WhyAsked.because) + [.nothing]

        let told = asked.compactMap { composer.compose(Self.situation([why], askedWhy: $0)).prompt.messages.last?.text }

        try Golden.compare(told.map { $0 + "\n" }.joined(separator: "---\n"), with: "\(name)-why.txt")
    }

    @Test(arguments: ["keke", "june"])
    func `writing first takes few tokens beside what any prompt takes`(name: String) throws {
        let persona = try Self.persona(name)
        let composer = PromptComposer(persona: persona, stage: .goodFriends)
        let usual = composer.compose(Self.situation()).tokens

        let sizes = Self.reasons(isChinese: persona.language == .chinese).map {
            composer.composeOutreach(Self.situation(), reason: $0, mayAsk: false).tokens - usual
        }

        #expect(sizes.allSatisfy { (80...330).contains($0) }, "\(sizes)")
    }

    @Test func `whoever exists only while they talk has no mood of its own and misses nobody`() throws {
        let personas = try PresetLibrary(directory: PresetFolder.original).personas

        let excluded = personas.filter { !$0.traits.excludedReasons.isEmpty }

        #expect(excluded.map(\.preset.rawValue) == ["lumi"])
        #expect(excluded.map(\.traits.excludedReasons) == [[.mood, .missing]])
    }

    @Test(arguments: [
        (
            #"["mood", "misssing"]"#,
            #"june/preset.json:8: "outreach.never" has 'misssing', which is none of plan, promise"#
        ),
        ("[]", #""outreach.never" needs at least 1 texts"#),
        (#"["mood", "mood"]"#, #""outreach.never" says the same twice"#),
        (#""mood""#, #""outreach.never" must be a list of texts"#),
    ])
    func `a reason that nobody knows is told by file and line`(words: String, told: String) throws {
        let folder = try PresetFolder()
        try folder.replace(
            #""evolution": {"#, with: #""outreach": { "never": \#(words) }, "evolution": {"#, in: "june/preset.json")

        let error = try #require(throws: PresetError.self) { try PresetLibrary(directory: folder.url) }

        #expect(error.description.contains(told), "\(error)")
    }

    @Test func `a word beside the reasons is unknown`() throws {
        let folder = try PresetFolder()
        try folder.replace(
            #""evolution": {"#, with: #""outreach": { "always": ["mood"] }, "evolution": {"#, in: "june/preset.json")

        let error = try #require(throws: PresetError.self) { try PresetLibrary(directory: folder.url) }

        #expect(error.description.contains(#""outreach.always" is not a known key"#), "\(error)")
    }

    @Test(arguments: ["zh", "en"])
    func `menus fit Telegram, and help names every command in them`(language: String) throws {
        let texts = try #require(
            try PresetLibrary(directory: PresetFolder.original).commonTexts(in: Language(rawValue: language)))
        let menu: [CommandText] = [.menuQuiet, .menuTimezone, .menuPause, .menuResume, .menuWhy]

        let help = texts.command(.help)

        #expect(menu.allSatisfy { (3...60).contains(texts.command($0).count) })
        #expect(["/quiet", "/timezone", "/pause", "/resume", "/why"].allSatisfy { help.contains($0) })
    }
}
