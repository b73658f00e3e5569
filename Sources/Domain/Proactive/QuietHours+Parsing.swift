/// Quiet hours as people type them behind a command.
extension QuietHours {
    /// The longest text that is looked at, in characters.
    private static let longest = 80

    /// What `text` says of quiet hours: `23:00-08:00`, `11pm to 8am`, 晚上11点到早上8点, `after 11pm`, `off`, 关闭, `all day`; `nil`
    /// where it is not sure.
    package static func read(_ text: some StringProtocol) -> ContactPreferences.Quiet? {
        let plain = String(text.prefix(longest + 1)).trimmed
        guard !plain.isEmpty, plain.count <= longest else { return nil }
        var reader = ClockTimeReader(plain)
        skip(opening, in: &reader)
        if reader.takesAll(offs) { return .off }
        if reader.takesAll(wholeDays) { return .hours(QuietHours(begin: 0, end: 0)) }
        let isOpenEnd = skip(afters, in: &reader) > 0
        guard let begin = reader.time() else { return nil }
        if isOpenEnd || skip(afterwards, in: &reader) > 0 {
            skip(closing, in: &reader)
            return reader.isAtEnd ? QuietHours(after: begin).map { .hours($0) } : nil
        }
        reader.skipBlanks()
        let hasMark = skip(separators, in: &reader) > 0
        guard let end = reader.time(), hasMark || begin.certainty != .open else { return nil }
        skip(closing, in: &reader)
        guard reader.isAtEnd else { return nil }
        return QuietHours(from: begin, to: end).map { .hours($0) }
    }

    /// Reads over as many of `words` as stand here, with the blanks behind each.
    @discardableResult
    private static func skip(_ words: [String], in reader: inout ClockTimeReader) -> Int {
        var count = 0
        reader.skipBlanks()
        while reader.take(words) != nil {
            count += 1
            reader.skipBlanks()
        }
        return count
    }
}

extension ClockTimeReader {
    /// Whether one of `words` is all that is left.
    fileprivate mutating func takesAll(_ words: [String]) -> Bool {
        let rest = String(text[place...]).trimmed
        return words.contains { rest == $0 || rest == $0 + "." || rest == $0 + "。" }
    }
}

// MARK: - Words

extension QuietHours {
    private static let afters = ["anytime after", "any time after", "after", "past"]
    private static let afterwards = ["以后", "之后", "过后", "后"]
    private static let opening = [
        "from", "between", "every day", "everyday", "daily", "quiet hours", "quiet", "set", "从", "每天", "每晚", "自",
        "免打扰", ":",
    ]
    private static let separators = [
        "->", "→", "--", "-", "–", "—", "−", "~", "～", "to", "until", "till", "til", "through", "and", "次日", "第二天",
        "到", "至",
    ]
    private static let closing = [
        ".", "。", "!", "every day", "everyday", "daily", "please", "之间", "期间", "吧", "谢谢",
    ]
    private static let offs = [
        "off", "none", "no", "clear", "cancel", "disable", "disabled", "remove", "delete", "stop", "turn off",
        "turn it off", "off please", "关", "关闭", "关掉", "关了", "取消", "不要", "没有", "清除", "删除", "无", "停用", "不用", "不需要", "關",
        "關閉",
    ]
    private static let wholeDays = [
        "all day", "all day long", "always", "whole day", "the whole day", "24h", "24 h", "24 hours", "24/7",
        "around the clock", "全天", "一整天", "整天", "24小时", "24 小时", "二十四小时", "全天候",
    ]
}
