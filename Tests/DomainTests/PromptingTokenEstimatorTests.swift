import Domain
import Testing

struct PromptingTokenEstimatorTests {
    @Test(arguments: [
        ("", 0), ("hello world", 3), ("你好你好你好你好你好", 8), ("你好，世界！", 4), ("42", 2), ("a\nb", 3), ("😀", 2),
        ("   ", 0), ("привет", 3), ("안녕", 2), ("ありがとう", 4), ("ｆｕｌｌ", 2), ("don't", 2), ("️", 2),
    ])
    func `a text is measured by the classes of its code points`(text: String, expected: Int) {
        let estimator = TokenEstimator()

        let tokens = estimator.tokens(in: text)

        #expect(tokens == expected)
    }

    @Test(arguments: [
        (TokenEstimator.Family.o200k, 8), (.deepSeek, 6), (.qwen, 6), (.tekken, 9), (.claude, 11), (.local, 12),
    ])
    func `each family weighs Chinese its own way`(family: TokenEstimator.Family, expected: Int) {
        let tokens = TokenEstimator(family: family).tokens(in: "今天天气真的很好啊")

        #expect(tokens == expected)
    }

    @Test(arguments: ["plain words in a row, some of them long", "今天下班路上下雨了没带伞", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦 mixed 混合 текст\n\n1234"], 0...12)
    func `a beginning is the longest that fits`(text: String, limit: Int) {
        let estimator = TokenEstimator()

        let beginning = estimator.beginning(of: text, tokens: limit)

        #expect(text.unicodeScalars.starts(with: beginning.unicodeScalars))
        #expect(estimator.tokens(in: String(beginning)) <= limit)
        let next = text.unicodeScalars.prefix(beginning.unicodeScalars.count + 1)
        #expect(beginning.endIndex == text.endIndex || estimator.tokens(in: String(next)) > limit)
    }

    @Test func `a prompt costs its words and something for each message`() {
        let prompt = ChatPrompt(
            system: "你好你好你", messages: [.init(.user, "42"), .init(.assistant, "")], maximumTokens: 9)

        let tokens = TokenEstimator().tokens(in: prompt)

        #expect(tokens == 3 + (4 + 4) + (4 + 2) + 4)
    }
}
