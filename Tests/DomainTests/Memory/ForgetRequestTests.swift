import Domain
import Testing

@Suite struct ForgetRequestTests {
    @Test(arguments: [
        "forget that", "Forget that.", "please forget what I said about Tom", "Ok, just forget it",
        "forget everything I told you", "Can you forget that?", "could you please forget what I said",
        "I want you to forget that", "I'd like you to forget this",
        "that thing about Ben, forget it please", "Don't remember that", "please don’t remember this",
        "do not remember what i said", "don't save that", "delete that",
        "Delete that from your memory please", "forget the thing about my ex", "forget I said anything",
        "ＦＯＲＧＥＴ　ＴＨＡＴ", "pretend I never said that", "You should forget that", "haha ok forget it",
        "Don't ever... please forget that", "Ada, forget that", "forget that 😂",
    ])
    func `in English people ask to forget`(text: String) {
        let message = text

        let isRequest = ForgetRequest.isOne(message)

        #expect(isRequest)
    }

    @Test(arguments: [
        "忘了吧", "忘掉刚才说的", "忘掉我刚才说的", "别记这个", "不要记住", "当我没说", "把这个忘了吧", "你就当我没说过", "刚才说的忘了吧", "那件事你就忘了吧",
        "请忘记我说的话", "你能忘掉我刚才说的吗？", "能不能忘掉这件事？", "这个别记", "别记住", "不用记", "我刚才说的别记", "帮我把刚才那句删掉", "删掉这条记忆",
        "忘掉它", "我希望你忘掉这件事", "算了，当我没说", "把我刚才说的忘了", "忘 了 吧", "忘记我刚说的", "不要记得这件事", "把这段记忆删除", "拜托忘掉",
        "Mio，忘了吧", "forget it，当我没说",
    ])
    func `in Chinese people ask to forget`(text: String) {
        let message = text

        let isRequest = ForgetRequest.isOne(message)

        #expect(isRequest)
    }

    @Test(arguments: [
        "don't forget that", "Don’t forget what I told you", "I forgot that", "I forget that sometimes",
        "never forget that", "I'll never forget what you said", "don't ever forget it", "do not forget it",
        "Did you forget that?", "you forget that I work", "I can't forget it", "hard to forget that",
        "I don't want you to forget that", "He told me to forget it", "let me not forget this",
        "I don't remember that", "Don't you remember that?", "don't remember that?",
        "I can't remember what I said", "unforgettable", "forget-me-not", "Forget the milk",
        "delete that app", "I deleted that", "we pretend it's fine", "I always forget about it",
        "she said forget that", "", "'", "??", ",,,,",
    ])
    func `in English not everybody who speaks of forgetting asks for it`(text: String) {
        let message = text

        let isRequest = ForgetRequest.isOne(message)

        #expect(!isRequest)
    }

    @Test(arguments: [
        "别忘了", "别忘了我说的", "忘不了", "我忘了", "我忘了吧", "他忘了吧", "你忘了吧？", "我忘了刚才说的", "你是不是忘了这件事", "千万别忘了", "不要忘记我",
        "我永远不会忘记这件事", "忘了带伞", "忘了刚才说什么了", "别记仇", "特别记得这个", "我把钥匙忘了", "你怎么忘了我说的", "他可能忘了吧", "我刚才忘了这个",
        "早就忘了吧", "不记得了", "我删掉那张照片了", "你把我生日忘了", "我不用记这个", "分别记下", "忘掉了", "难忘的一天", "你当我没说过吗？", "我忘掉它了",
        "都忘了", "我快忘了这件事了", "大家都忘了吧",
    ])
    func `in Chinese not everybody who speaks of forgetting asks for it`(text: String) {
        let message = text

        let isRequest = ForgetRequest.isOne(message)

        #expect(!isRequest)
    }

    @Test(arguments: ["forget ", "忘了", "忘了，", "don't ", "\n", "e\u{301}", "别记"])
    func `no message is too much`(part: String) {
        let message = String(repeating: part, count: 2_000) + "。忘了吧"

        let isRequest = ForgetRequest.isOne(message)

        #expect(isRequest)
    }
}
