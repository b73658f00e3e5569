/// The words that ``PresetContradictions`` looks for.
enum PresetVocabulary {
    /// English words of address that presume a gender.
    static let presumingWords = ["handsome", "girl", "boy", "bro", "sis", "mister", "lady"]

    /// Chinese words of address that presume a gender.
    static let presumingSigns = [
        "帅哥",
        "美女",
        "小哥哥",
        "小姐姐",
        "老公",
        "老婆",
        "先生",
        "女士",
    ]

    /// Chinese words that only look as if they were among ``presumingSigns``.
    static let harmlessSigns = [
        "先生气",
        "先生火",
        "老婆饼",
        "老婆婆",
        "老公公",
        "老公园",
    ]

    /// What a text about a woman has in it.
    static let woman = GenderMarks(words: ["she", "her", "hers", "woman", "girl", "lady"], signs: ["她", "女"])

    /// What a text about a man has in it.
    static let man = GenderMarks(words: ["he", "him", "his", "man", "boy", "guy"], signs: ["他", "男"])

    /// Chinese words in which a sign of ``man`` means nobody.
    static let nobody = ["其他"]

    /// What the line of the guidelines has that names the phrases nobody uses.
    static let forbidding = [
        "assistant phrases",
        "客服腔",
    ]

    /// Words by which a text owns to two languages: all of one entry.
    static let bilingual = [
        ["bilingual"],
        ["双语"],
        ["english", "chinese"],
    ]

    /// Words and Chinese signs of one gender.
    struct GenderMarks: Sendable {
        /// Whole English words.
        let words: Set<String>
        /// Chinese characters.
        let signs: Set<Character>
    }
}
