import Domain
import Foundation
import PresetLibrary
import Testing

/// Whole prompts as they go to a model, compared with files that are reviewed like code.
struct PromptGoldenTests {
    @Test(arguments: ProjectPresets.names, Stage.allCases)
    func `the prompt of each preset and stage is as reviewed`(name: String, stage: Stage) throws {
        let persona = try #require(
            try PresetLibrary(directory: PresetFolder.original).persona(PresetName(rawValue: name)))
        let composer = PromptComposer(persona: persona, stage: stage)

        let composed = composer.compose(try Self.situation(isChinese: persona.language == .chinese))

        try Golden.compare(Golden.text(of: composed), with: "\(name)-\(stage.rawValue).txt")
    }

    private static func situation(isChinese: Bool) throws -> PromptSituation {
        let now = Date(timeIntervalSince1970: 1_788_350_400)
        func line(_ chinese: String, _ english: String, _ hours: Double, isPersona: Bool = false) -> HistoryMessage {
            HistoryMessage(
                speaker: isPersona ? .persona : .person(name: "Kim"), content: .text(isChinese ? chinese : english),
                date: now + hours * 3600)
        }
        return PromptSituation(
            history: [
                line("/start", "/start", -26), line("你好呀", "hello there", -26 + 0.01, isPersona: true),
                line("刚下班，累瘫", "just got off work, dead", -9),
                line("先瘫着嘛", "stay dead a while", -8.99, isPersona: true),
                HistoryMessage(
                    speaker: .person(name: "Kim"), content: .attachment(.sticker, caption: "😭"), date: now - 8.9 * 3600,
                    remarks: MessageRemarks(picture: isChinese ? "一只大哭的小熊" : "a crying bear")),
                HistoryMessage(speaker: .persona, content: .reaction("🤗"), date: now - 8.89 * 3600),
            ],
            hasOlderHistory: false,
            newMessages: [
                line("你看这个", "look at this", -0.02),
                HistoryMessage(
                    speaker: .person(name: "Kim"), content: .attachment(.photo, caption: isChinese ? "我养的" : "mine"),
                    date: now - 30, remarks: MessageRemarks(quoted: isChinese ? "先瘫着嘛" : "stay dead a while")),
            ],
            now: now, timeZone: try #require(TimeZone(identifier: isChinese ? "Asia/Shanghai" : "America/New_York")),
            lateness: isChinese ? nil : .seconds(7500),
            profile: PersonProfile(
                kind: .friend, nickname: isChinese ? "老伙计" : "champ", name: "Kim",
                about: isChinese ? "养了两只猫，最近在学吉他" : "two cats, learning the guitar"),
            summaries: [
                Summary(
                    span: .week, firstDay: CalendarDay(year: 2026, month: 8, day: 17),
                    text: isChinese ? "Kim搬了家，新房东不让养猫，还没想好怎么办。" : "Kim moved; the new landlord allows no cats."),
                Summary(
                    span: .day, firstDay: CalendarDay(year: 2026, month: 8, day: 29),
                    text: isChinese ? "Kim第一次完整弹下一首曲子，很得意。" : "Kim played a whole song for the first time."),
            ])
    }
}
