import Domain
import Testing

@Suite struct TokenCalibrationTests {
    @Test(arguments: [(1000, 8), (1250, 10), (1251, 11), (500, 4), (2000, 16), (1, 1)])
    func `what a model counts more, all texts cost more`(calibration: Int, expected: Int) {
        let estimator = TokenEstimator(calibration: calibration)

        let tokens = estimator.tokens(in: "你好你好你好你好你好")

        #expect(tokens == expected)
        #expect(estimator.tokens(in: "") == 0)
    }

    @Test(arguments: TokenEstimator.Family.allCases, [500, 950, 1000, 1050, 2000])
    func `a beginning is the longest that fits by that measure`(family: TokenEstimator.Family, calibration: Int) {
        let estimator = TokenEstimator(family: family, calibration: calibration)
        let text = "今天下班路上下雨了 and nobody had an umbrella 👩‍👩‍👧‍👦 1234"

        let beginning = estimator.beginning(of: text, tokens: 9)

        let next = String(text.unicodeScalars.prefix(beginning.unicodeScalars.count + 1))
        #expect(estimator.tokens(in: String(beginning)) <= 9)
        #expect(beginning.endIndex == text.endIndex || estimator.tokens(in: next) > 9)
    }

    @Test(arguments: [500, 1500, 2000])
    func `a prompt keeps its budget by the measure of its model`(calibration: Int) {
        let estimator = TokenEstimator(calibration: calibration)
        let composer = PromptComposer(
            persona: BackgroundFixtures.persona(), stage: .goodFriends, estimator: estimator)
        let history = (0..<150).map { index in
            BackgroundFixtures.heard(.text(String(repeating: "很", count: 90)), at: Double(index) - 150)
        }

        let composed = composer.compose(
            BackgroundFixtures.situation(history, new: [BackgroundFixtures.heard(.text("hi"))]))

        #expect(estimator.tokens(in: composed.prompt) <= 5000)
        #expect(estimator.tokens(in: composed.prompt) > 1500)
        #expect(composed.cuts.messages > 0)
    }
}
