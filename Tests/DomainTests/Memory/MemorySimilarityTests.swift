import Domain
import Testing

struct MemorySimilarityTests {
    @Test(arguments: [
        ("Lives in Berlin", "lives in berlin."), ("养了一只猫。", "养了一只猫"), ("Ｌｉｖｅｓ in Berlin", "Lives  in Berlin!"),
        ("It’s Bo", "It's Bo"),
    ])
    func `case, width and marks make no difference`(one: String, other: String) {
        let texts = (one, other)

        let isEqual = MemorySimilarity.isEqual(texts.0, texts.1)

        #expect(isEqual && MemorySimilarity.isNear(one, other))
    }

    @Test(arguments: [
        ("养了一只叫团子的猫", "养了只叫团子的猫"), ("对方住在北京", "住在北京"), ("Has a cat named Mochi", "Has the cat, named Mochi"),
        ("They live in Berlin", "Lives in Berlin"), ("Their mum is a teacher", "Mother is a teacher"),
        ("和妈妈吵架了", "和母亲吵架"),
        ("Has two cats", "Has 2 cats"),
    ])
    func `texts that say the same are near`(one: String, other: String) {
        let texts = (one, other)

        let isNear = MemorySimilarity.isNear(texts.0, texts.1)

        #expect(isNear && MemorySimilarity.isNear(other, one))
    }

    @Test(arguments: [
        ("Lives in Berlin", "Lives in Munich"), ("住在北京", "住在上海"), ("Has 2 cats", "Has 3 cats"), ("有两只猫", "有三只猫"),
        ("Likes coffee", "Does not like coffee"), ("喜欢咖啡", "不喜欢咖啡"), ("喜欢猫", "讨厌猫"), ("想去北京", "住在北京"),
        ("Wants to live in Paris", "Lives in Paris"), ("曾经住在北京", "住在北京"), ("住在北京朝阳区", "住在上海朝阳区"), ("", ""),
        ("Works as a nurse in a hospital in Paris", "Works as a nurse in a hospital in Lyon"), ("!!", "??"),
        ("姐姐是医生", "妹妹是医生"), ("Is 28", "Is 29"),
    ])
    func `texts that say something else are not`(one: String, other: String) {
        let texts = (one, other)

        let isNear = MemorySimilarity.isNear(texts.0, texts.1)

        #expect(!isNear && !MemorySimilarity.isNear(other, one))
    }

    @Test(arguments: [
        ("Lives in Berlin in a small flat", "Lives in Berlin", true),
        ("Lives in Berlin", "Lives in Berlin in a flat", false),
        ("住在北京朝阳区", "住在北京", true), ("不住在北京", "住在北京", false), ("Has 2 cats", "Has cats", true),
        ("Has cats", "Has 2 cats", false),
        ("Lives in Berlin", "", false),
    ])
    func `one text may say all that another says`(whole: String, part: String, expected: Bool) {
        let texts = (whole, part)

        let contains = MemorySimilarity.contains(texts.0, texts.1)

        #expect(contains == expected)
    }

    @Test(arguments: [
        String(repeating: "很", count: 200_000), String(repeating: "a ", count: 200_000), "\u{0}\u{202E}\u{FEFF}",
        String(repeating: "👨‍👩‍👧‍👦", count: 20_000), "e" + String(repeating: "\u{301}", count: 100_000), "\u{FDFA}",
        String(repeating: "\u{FDFA}", count: 5_000), "९९९ ١٢٣ ⅷ ½",
    ])
    func `strange texts do no harm`(text: String) {
        let texts = (text, "Lives in Berlin")

        let isNear = MemorySimilarity.isNear(texts.0, texts.1)

        #expect(!isNear)
    }
}
