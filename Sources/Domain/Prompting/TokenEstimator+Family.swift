extension TokenEstimator {
    /// A family of models that share a vocabulary, or nearly.
    package enum Family: String, CaseIterable, Sendable {
        /// OpenAI's present one; Gemini's comes close.
        case o200k
        /// DeepSeek's and Kimi's.
        case deepSeek
        /// Qwen's.
        case qwen
        /// Mistral's.
        case tekken
        /// Anthropic's.
        case claude
        /// Older and local models, which split more.
        case local
    }

    /// Thousandths of a token for each class of code points.
    ///
    /// Fitted by least squares on chat lines and public documents in six languages, against the o200k, DeepSeek, Qwen,
    /// tekken, Claude 2 and cl100k vocabularies. On 2,000-character texts of the same kind the estimate lay between
    /// 0.84 and 1.05 of the truth in nine cases of ten.
    struct Weights: Hashable, Sendable {
        let han: Int
        let kana: Int
        let hangul: Int
        let latinLetter: Int
        /// Added once for each run of Latin letters.
        let latinWord: Int
        let digit: Int
        let punctuation: Int
        let emoji: Int
        let otherLetter: Int
        let newline = 1000

        subscript(kind: CodePointClass) -> Int {
            switch kind {
            case .latin: latinLetter
            case .han: han
            case .punctuation: punctuation
            case .space: 0
            case .digit: digit
            case .newline: newline
            case .emoji: emoji
            case .kana: kana
            case .hangul: hangul
            case .otherLetter: otherLetter
            }
        }
    }
}

extension TokenEstimator.Family {
    /// The family's weights.
    var weights: TokenEstimator.Weights {
        switch self {
        case .o200k:
            .init(
                han: 800, kana: 700, hangul: 750, latinLetter: 110, latinWord: 630, digit: 930, punctuation: 300,
                emoji: 2000, otherLetter: 350)
        case .deepSeek:
            .init(
                han: 570, kana: 660, hangul: 840, latinLetter: 120, latinWord: 660, digit: 850, punctuation: 300,
                emoji: 2000, otherLetter: 400)
        case .qwen:
            .init(
                han: 650, kana: 630, hangul: 840, latinLetter: 105, latinWord: 660, digit: 1400, punctuation: 300,
                emoji: 2000, otherLetter: 420)
        case .tekken:
            .init(
                han: 960, kana: 620, hangul: 690, latinLetter: 125, latinWord: 670, digit: 1400, punctuation: 300,
                emoji: 4000, otherLetter: 360)
        case .claude:
            .init(
                han: 1150, kana: 970, hangul: 1380, latinLetter: 155, latinWord: 580, digit: 750, punctuation: 350,
                emoji: 2300, otherLetter: 670)
        case .local:
            .init(
                han: 1250, kana: 970, hangul: 1200, latinLetter: 70, latinWord: 820, digit: 820, punctuation: 320,
                emoji: 2300, otherLetter: 600)
        }
    }
}
