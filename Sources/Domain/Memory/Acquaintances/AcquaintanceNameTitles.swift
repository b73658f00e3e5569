import Foundation

/// Words for what somebody is to a person, which often serve as a name.
enum AcquaintanceNameTitles {
    /// All of them, the longest first.
    static let all = meanings.keys.filter { $0.count > 1 || ($0.first?.isPaired ?? false) }
        .sorted { ($0.count, $0) > ($1.count, $1) }

    /// Those in Chinese.
    static let chinese = all.filter { $0.first?.isPaired ?? false }

    /// What a word means, by the first word of its group; `nil` when it is no such word.
    static func meaning(of word: String) -> String? { meanings[word] }

    /// All words that mean the same as the first word of a group.
    static func words(for meaning: String) -> [String] { byMeaning[meaning] ?? [] }

    /// What a relation means, which may be told in several words: 大学同学, "older sister", "my boss's wife".
    static func meaning(ofRelation relation: String) -> String? {
        let phrases = MemoryGatePhrases(relation)
        let bare = phrases.text.trimmed
        if let meaning = meanings[bare] { return meaning }
        // What comes last is what they are; of two that end there, the longer one.
        let endings = all.filter { phrases.contains([$0]) }.map { word in
            (word: word, end: bare.range(of: word, options: .backwards)?.upperBound ?? bare.startIndex)
        }
        return endings.max { ($0.end, $0.word.count) < ($1.end, $1.word.count) }.flatMap { meanings[$0.word] }
    }

    /// What somebody is, as far as their relation and those of their names tell that are such words.
    static func meanings(ofRelation relation: String, names: [String]) -> Set<String> {
        let told = [meaning(ofRelation: relation)] + names.map { meaning(of: AcquaintanceName.bare($0)) }
        return Set(told.compactMap { $0 })
    }

    /// Whether nobody is all of this.
    ///
    /// A friend may be a colleague and a neighbour too, but a sister is no mother, and family is hardly ever found at
    /// work. What is said in words that we do not know excludes nothing.
    static func areExclusive(_ one: Set<String>, _ other: Set<String>) -> Bool {
        one.contains { first in
            other.contains { second in
                first != second && (family.contains(first) || family.contains(second))
                    && !kin.contains { $0.contains(first) && $0.contains(second) }
            }
        }
    }

    /// Whether so many people are this to one person that two of them are hardly ever the same one.
    static func isCrowd(_ meaning: String) -> Bool { crowds.contains(meaning) }

    /// Whether many people can be this to one person, so that the word alone tells nobody.
    static func isCommon(_ meaning: String) -> Bool { !unique.contains(meaning) }

    private static let groups = """
        mother mom mum mama mommy mummy 妈妈 妈 母亲 老妈 老母; father dad papa daddy 爸爸 爸 父亲 老爸; grandmother grandma granny nana;
        grandfather grandpa granddad; 奶奶 祖母; 爷爷 祖父; 外婆 姥姥 外祖母; 外公 姥爷 外祖父; sister sis; 姐姐 姐 老姐 大姐; 妹妹 妹 老妹;
        brother bro; 哥哥 哥 老哥 大哥; 弟弟 弟 老弟; son 儿子; daughter 女儿 闺女; child kid 孩子 娃; cousin 表哥 表姐 表弟 表妹 堂哥 堂姐
        堂弟 堂妹; aunt auntie 阿姨 姑姑 姨妈 小姨 舅妈 婶婶; uncle 叔叔 舅舅 舅 伯伯 姑父 姨父; nephew 侄子 外甥; niece 侄女 外甥女; husband 丈夫
        老公; wife 妻子 老婆 太太 媳妇; boyfriend 男朋友 男友; girlfriend 女朋友 女友; partner 对象 伴侣 spouse; fiance fiancee 未婚夫 未婚妻;
        ex 前任 前男友 前女友; boss manager supervisor 老板 上司 领导 主管; colleague coworker 同事; friend 朋友 好友 闺蜜 bestie; classmate
        同学; roommate flatmate 室友 舍友; neighbour neighbor 邻居; teacher 老师; professor 教授 导师; doctor 医生; therapist 咨询师;
        landlord landlady 房东; client 客户; coach 教练; intern 实习生; 婆婆; 公公; 岳母 丈母娘; 岳父; dentist 牙医; physio physiotherapist 康复师 理疗师; vet 兽医; godmother 干妈; godfather 干爹;
        stepfather stepdad 后爸 继父; stepmother stepmom 后妈 继母; sister in law 嫂子; brother in law 姐夫
        """

    /// Groups parted by semicolons, whose words of several parts are joined there by "in".
    private static let lists: [[String]] = groups.split(separator: ";").map { group in
        let joined = String(group).replacing(" in law", with: "_in_law")
        return joined.split(whereSeparator: \.isWhitespace).map { String($0).replacing("_", with: " ") }
    }
    private static let meanings = Dictionary(
        lists.flatMap { list in list.map { ($0, list[0]) } }, uniquingKeysWith: { first, _ in first })
    private static let byMeaning = Dictionary(lists.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })

    private static let family = MemorySimilarityVocabulary.words(
        """
        mother father grandmother grandfather 奶奶 爷爷 外婆 外公 sister 姐姐 妹妹 brother 哥哥 弟弟 son daughter child cousin aunt uncle
        nephew niece 婆婆 公公 岳母 岳父
        """
    ).union(["sister in law", "brother in law"])
    /// Those that one and the same can be, told more or less exactly.
    static let kin: [Set<String>] = [
        ["sister", "姐姐", "妹妹"], ["brother", "哥哥", "弟弟"], ["grandmother", "奶奶", "外婆"], ["grandfather", "爷爷", "外公"],
        ["child", "son", "daughter"],
    ]
    private static let crowds: Set<String> = [
        "colleague", "friend", "classmate", "client", "neighbour", "teacher", "ex",
    ]
    private static let unique = MemorySimilarityVocabulary.words(
        "mother father 奶奶 爷爷 外婆 外公 husband wife boyfriend girlfriend partner fiance boss landlord 婆婆 公公 岳母 岳父 therapist"
    )
}
