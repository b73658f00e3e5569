import Domain
import Foundation
import Testing

@testable import mio

struct PresetContradictionsTests {
    @Test func `a persona at one with itself has none`() {
        let persona = PresetFixtures.persona()

        let finds = PresetContradictions.all(in: persona)

        #expect(finds == [])
    }

    @Test(arguments: [
        ("- Ada, 17, she.", "A woman.", "PERSONA.md"), ("- Ada, 30, she.", "A girl of sixteen.", "the portrait"),
        ("- 阿达，十六岁。", "黑头发的女孩", "PERSONA.md"),
    ])
    func `a minor is told wherever one is described`(character: String, portrait: String, place: String) {
        let persona = PresetFixtures.persona(
            traits: PresetFixtures.traits(portrait: portrait), character: character)

        let finds = PresetContradictions.minorAges(in: persona)

        #expect(finds.count == 1)
        #expect(finds.first?.hasPrefix("\(place) has the age 1") == true)
    }

    @Test(arguments: [
        ("- 阿达，25 岁。", "三十岁的女子", true), ("- Ada, 25, she.", "A woman of thirty.", true),
        ("- 阿达，25 岁。", "二十五岁的女子", false), ("- 阿达，25 岁。", "黑头发", false), ("- Nobody.", "A woman of thirty.", false),
    ])
    func `two ages are told`(character: String, portrait: String, isTold: Bool) {
        let persona = PresetFixtures.persona(
            traits: PresetFixtures.traits(portrait: portrait), character: character)

        let finds = PresetContradictions.differentAges(in: persona)

        #expect(finds == (isTold ? ["PERSONA.md tells the age 25, the portrait 30"] : []))
    }

    @Test func `a cadence that slows as two come closer is told`() {
        let cadence: [Stage: Double] = [.justMet: 720, .goodFriends: 720, .flirting: 100, .partners: 101]
        let persona = PresetFixtures.persona(traits: PresetFixtures.traits(cadence: cadence))

        let finds = PresetContradictions.slowingCadence(in: persona)

        #expect(finds == ["the cadence slows from flirting to partners; closer is never rarer"])
    }

    @Test(arguments: [
        ("she", "A man in his father's coat", true), ("他", "戴眼镜的女孩", true), ("she", "A woman in a man's shirt", false),
        ("她", "短发，背景里没有其他人", false), ("it", "A girl made of light", false), ("he", "A fisherman", false),
    ])
    func `pronouns and a portrait of different gender are told`(pronouns: String, portrait: String, isTold: Bool) {
        let persona = PresetFixtures.persona(traits: PresetFixtures.traits(pronouns: pronouns, portrait: portrait))

        let finds = PresetContradictions.pronounsAgainstPortrait(in: persona)

        #expect(finds.isEmpty != isTold)
    }

    @Test(arguments: [
        ("- No assistant phrases: \"I'm here for you\", \"great question\".", "talk | I’m here for you, always"),
        ("- 不用客服腔：“有什么可以帮你”“总之”。", "greeting | 在，有什么可以帮你的"),
    ])
    func `a line with a phrase that nobody uses is told`(guideline: String, line: String) {
        let persona = PresetFixtures.persona(
            sampleLines: [line, "talk | so"], guidelines: "- Never \"so\".\n\(guideline)")

        let finds = PresetContradictions.forbiddenPhrases(in: persona)

        #expect(finds.count == 1)
        #expect(finds.first?.contains(line) == true)
    }

    @Test(arguments: ["zh", "en"])
    func `the project's guidelines name such phrases`(language: String) throws {
        let file = PresetFixtures.folder.appendingPathComponent("_common/\(language)/GUIDELINES.md")
        let guidelines = try String(contentsOf: file, encoding: .utf8)

        let phrases = PresetContradictions.phrases(forbiddenBy: guidelines)

        #expect(phrases.count > 2)
    }

    @Test(arguments: [
        ("talk | hey girl, what's up", true), ("talk | 帅哥你好", true), ("talk | 早啊老婆", true),
        ("talk | girlish boyhood, brown brother", false), ("talk | 我先生气一会儿", false), ("talk | 吃老婆饼", false),
    ])
    func `a line that presumes the person's gender is told`(line: String, isTold: Bool) {
        let persona = PresetFixtures.persona(sampleLines: [line])

        let finds = PresetContradictions.presumedGenders(in: persona)

        #expect(finds.isEmpty != isTold)
    }

    @Test func `a nickname and a prepared line that presume the person's gender are told`() {
        let persona = PresetFixtures.persona(
            traits: PresetFixtures.traits(nicknames: [.flirting: ["handsome", "you"], .partners: ["小姐姐"]]),
            fallbackLines: ["Wait, bro", "wait"])

        let finds = PresetContradictions.presumedGenders(in: persona)

        #expect(
            finds == [
                "the line “Wait, bro” has “bro”, which presumes the person's gender",
                "the nickname “handsome” has “handsome”, which presumes the person's gender",
                "the nickname “小姐姐” has “小姐姐”, which presumes the person's gender",
            ])
    }

    @Test(arguments: [
        ("zh", "A tuner of pianos in a wet town", true), ("zh", "可可在成都剪婚礼视频", false),
        ("en", "Cuts wedding films. 剪婚礼视频", true), ("en", "Cuts wedding films.", false),
        ("en", "Bilingual. 剪婚礼视频", false), ("zh", "双语。Cuts wedding films all day", false),
        ("en", "At home in English and Chinese. 剪婚礼视频", false), ("fr", "剪婚礼视频", false),
    ])
    func `a text in the wrong language is told`(language: String, character: String, isTold: Bool) {
        let persona = PresetFixtures.persona(
            language: Language(rawValue: language), character: character, behavior: "…")

        let finds = PresetContradictions.foreignText(in: persona)

        #expect(finds.isEmpty != isTold)
    }
}
