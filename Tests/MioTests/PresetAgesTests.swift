import Testing

@testable import mio

struct PresetAgesTests {
    @Test(arguments: [
        ("June Harrow, 34, she. Tunes pianos.", 34), ("She is 25.", 25), ("He’s thirty-one, and tired.", 31),
        ("A 25-year-old baker", 25), ("twenty-five years old", 25), ("a forty-year-old clown", 40),
        ("Aged nineteen", 19), ("A woman of thirty-four with grey eyes", 34), ("可可，25 岁，她。", 25), ("三十岁的女子", 30),
        ("二十五岁女声", 25), ("今年十八周岁", 18), ("一百零二岁", 102),
    ])
    func `an age is found in words and in figures`(text: String, years: Int) {
        let ages = PresetAges(in: text)

        #expect(ages.stated == [years])
        #expect(ages.mentioned == [])
    }

    @Test(arguments: [
        "Forty minutes through a door. Is 25 minutes late.", "Stammered until he was fifteen", "Quit at twenty-one",
        "Referees under-elevens at seven", "岁月不饶人", "四百多张，第九版", "The best one is hers.",
    ])
    func `other numbers are no ages`(text: String) {
        let ages = PresetAges(in: text)

        #expect(ages == PresetAges(in: ""))
    }

    @Test(arguments: ["十六岁替医生传话", "16 岁那年", "十六岁的时候搬了家", "十六岁那件事"])
    func `an age of the past is mentioned, not stated`(text: String) {
        let ages = PresetAges(in: text)

        #expect(ages.stated == [])
        #expect(ages.mentioned == [16])
    }

    @Test(arguments: [
        ("苏柔，30 岁。十六岁替医生传话。", 0), ("苏柔。十六岁替医生传话。", 1), ("30 岁，看着像 16 岁。", 1),
        ("She is 17.", 1), ("She is 18.", 0),
    ])
    func `a past age is a minor's only where no adult's is told`(text: String, count: Int) {
        let ages = PresetAges(in: text)

        #expect(ages.minor.count == count)
    }
}
