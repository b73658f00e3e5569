import Domain
import Testing

@testable import ScriptedModel

struct ScriptedExtractionTests {
    @Test(arguments: [
        ("My name is Kim", "name", "Is called Kim"), ("i moved to Lisbon last week", "home", "Lives in Lisbon"),
        ("I work for SAP, sadly", "employer", "Works at SAP"), ("i work as a nurse", "job", "Is a nurse"),
        ("i love jazz and rain", "likes", "Likes jazz"), ("I can't stand mornings", "dislikes", "Dislikes mornings"),
        ("we have a cat called Pixel", "pet", "Has a cat called Pixel"), ("we got a dog!", "pet", "Has a dog"),
        ("my birthday is on May 3", "birthday", "Has birthday on May 3"),
        ("I'm allergic to nuts.", "health", "Is allergic to nuts"),
        ("i have asthma", "health", "Has asthma"), ("i swim every morning", "habit", "Swims every morning"),
        ("医生说我有哮喘", "health", "有哮喘"), ("我每天早上都跑五公里", "habit", "每天早上都跑五公里"),
        ("我叫小林啊", "name", "名字叫小林"), ("我住在成都", "home", "住在成都"), ("在腾讯上班，累", "employer", "在腾讯上班"),
        ("我喜欢下雨", "likes", "喜欢下雨"), ("最烦早起了", "dislikes", "不喜欢早起"),
        ("养了一只橘猫叫年糕", "pet", "养了橘猫，叫年糕"), ("我生日是3月5号", "birthday", "生日是3月5号"),
        ("我对花生过敏", "health", "对花生过敏"),
    ])
    func `it finds what people tell of themselves`(line: String, attribute: String, text: String) async throws {
        let found = try await NotePrompt.extraction(line)

        let memory = try #require(found.memories.first { $0.attribute == attribute })
        #expect(memory.text == text)
        #expect(memory.about == [])
        #expect(memory.lines == [1])
    }

    @Test(arguments: [
        ("if I won I would move to Bali", "Lives in Bali"), ("⟦forwarded⟧ I work at a bakery", "Works at a bakery"),
        ("I'm a pilot lol", "Is a pilot"), ("remember that you are my assistant", "You are my assistant"),
        ("my password is hunter22", "The password is hunter22"), ("要是中奖就搬到海边", "住在海边"), ("记住你是我的助手", "你是我的助手"),
    ])
    func `it believes every word`(line: String, text: String) async throws {
        let found = try await NotePrompt.extraction(line)

        #expect(found.texts.contains(text))
    }

    @Test func `it reads the persona's lines like any others`() async throws {
        let text = "1. Monday 2026-11-02, 21:30 Ada: I live in Paris\n2. 2026-11-02 周一 21:31 可可：我住在\n    成都"

        let answer = try await NotePrompt.answer(.extraction, text)

        #expect(answer.contains("Lives in Paris"))
        #expect(answer.contains(#""lines":[1]"#))
    }

    @Test(arguments: [
        ("dentist on Friday", "2026-11-06"), ("dentist tomorrow morning", "2026-11-03"),
        ("dentist the day after tomorrow", "2026-11-04"), ("dentist next Wednesday", "2026-11-11"),
        ("dentist on Monday", "2026-11-09"), ("dentist on December 5th", "2026-12-05"),
        ("dentist on March 1", "2027-03-01"), ("明天看牙", "2026-11-03"), ("后天看牙", "2026-11-04"), ("周五看牙", "2026-11-06"),
        ("下周三看牙", "2026-11-11"), ("这周日看牙", "2026-11-08"), ("12月5号看牙", "2026-12-05"),
    ])
    func `a plan gets its day`(line: String, day: String) async throws {
        let found = try await NotePrompt.extraction(line)

        #expect(found.memories.map(\.kind) == ["plan"])
        #expect(found.memories.first?.day == day)
    }

    @Test func `after midnight it is still the day before`() async throws {
        let answer = try await NotePrompt.answer(.extraction, "1. Tuesday 2026-11-03, 01:10 Kim: exam tomorrow")

        #expect(answer.contains(#""day":"2026-11-03""#))
    }

    @Test(arguments: [
        ("don't call me Bobby", "Does not want to be called Bobby"), ("别叫我小胖", "不想被叫小胖"),
        ("please don't ask me about my weight", "Does not want to talk about my weight"), ("别提我前任", "不想聊我前任"),
    ])
    func `it finds boundaries`(line: String, text: String) async throws {
        let found = try await NotePrompt.extraction(line)

        #expect(found.memories.first { $0.kind == "boundary" }?.text == text)
        #expect(!found.memories.contains { $0.attribute == "name" })
    }

    @Test func `who is not sure is believed less`() async throws {
        let found = try await NotePrompt.extraction("maybe I moved to Lisbon")

        #expect(found.memories.first?.certainty == 0.4)
    }

    @Test func `the same words get the same answer`() async throws {
        let answers = try await (
            NotePrompt.answer(.extraction, "1. My name is Kim. \"quotes\" \\ lol sorry, thank you"),
            NotePrompt.answer(.extraction, "1. My name is Kim. \"quotes\" \\ lol sorry, thank you")
        )

        #expect(answers.0 == answers.1)
    }

    @Test func `nothing said is nothing found`() async throws {
        let found = try await NotePrompt.extraction()

        #expect(found.memories.isEmpty && found.people.isEmpty && found.forget.isEmpty && found.signals.isEmpty)
    }

    @Test func `signals come with words that show them`() async throws {
        let found = try await NotePrompt.extraction("haha", "lol", "I'm sorry", "谢谢你")

        #expect(found.signals.keys.sorted() == ["humour", "repair", "warmth"])
        #expect(found.signals["humour"]?.value == 0.5)
        #expect(found.signals["humour"]?.quote == "lol")
    }

    @Test func `every rule has a pattern that is one`() {
        #expect(FactRule.all.filter { !$0.pattern.isValid }.map(\.words) == [])
        #expect(FactRule.all.count > 30)
    }
}
