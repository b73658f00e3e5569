import Domain
import Testing

@Suite struct SearchTermsTests {
    @Test(arguments: [
        ("团子", ["团", "子", "团子"]), ("我养了猫", ["我", "养", "了", "猫", "我养", "养了", "了猫"]),
        ("去Blue Bottle喝咖啡", ["去", "blue", "bottl", "喝", "咖", "啡", "喝咖", "咖啡"]),
        ("ＡＢＣ１２３", ["abc123"]), ("Café crème", ["cafe", "creme"]), ("cafe\u{301}", ["cafe"]),
        ("Kim's cats, and Kim’s dog", ["kim", "cat", "dog"]), ("猫、狗", ["猫", "狗"]), ("a🐱b", ["b"]),
        ("ramen 🍜 ramen", ["ramen"]), ("Straße Привет", ["strass", "привет"]), ("カメラ", ["カ", "メ", "ラ", "カメ", "メラ"]),
    ])
    func `a text gives its words, characters and pairs of characters`(text: String, expected: [String]) {
        let message = text

        let terms = SearchTerms.terms(in: message)

        #expect(Set(terms) == Set(expected))
        #expect(terms.count == expected.count)
    }

    @Test(arguments: ["", " ", "\n\t", "😀🎉👨‍👩‍👧", "…！？", "the and of", "'", "\u{301}", "\u{0}\u{FFFD}"])
    func `where nothing can be searched for, there are no terms`(text: String) {
        let message = text

        let terms = SearchTerms.terms(in: message)

        #expect(terms == [])
    }

    @Test(arguments: [
        ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"),
        ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
        ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("falling", "fall"), ("hissing", "hiss"),
        ("fizzed", "fizz"), ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"),
        ("conditional", "condit"), ("digitizer", "digit"), ("radically", "radic"), ("vietnamization", "vietnam"),
        ("decisiveness", "decis"), ("hopefulness", "hope"), ("formality", "formal"), ("triplicate", "triplic"),
        ("electrical", "electr"), ("revival", "reviv"), ("allowance", "allow"), ("airliner", "airlin"),
        ("replacement", "replac"), ("adoption", "adopt"), ("communism", "commun"), ("effective", "effect"),
        ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controlling", "control"), ("rolled", "roll"),
        ("generalizations", "gener"), ("oscillators", "oscil"), ("ox", "ox"),
    ])
    func `English words are found by their stem`(word: String, stem: String) {
        let text = word.uppercased()

        let terms = SearchTerms.terms(in: text)

        #expect(terms == [stem])
    }

    @Test(arguments: [("running", "runs"), ("Adopted", "adoption"), ("paintings", "painted"), ("CAFÉS", "cafe")])
    func `forms of one word share a term`(left: String, right: String) {
        let terms = SearchTerms.terms(in: left)

        let others = SearchTerms.terms(in: right)

        #expect(terms == others)
    }

    @Test func `terms have letters and digits only`() {
        let text = "it's O'Brien_at-42%! “火锅”，走？ x@y.z #tag 1,000"

        let terms = SearchTerms.terms(in: text)

        #expect(!terms.isEmpty)
        #expect(terms.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber } })
    }

    @Test(arguments: ["x", "好", "é", "ก", "x'"])
    func `a huge text gives few terms soon`(character: String) {
        let text = String(repeating: character, count: 20_000)

        let terms = SearchTerms.terms(in: text)

        #expect(terms.count <= 3)
        #expect(terms.allSatisfy { $0.unicodeScalars.count <= 64 })
    }
}
