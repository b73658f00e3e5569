extension ForgetRequest {
    /// Whether a clause without blanks asks to forget something.
    static func asksInChinese(_ clause: String, isQuestion: Bool) -> Bool {
        // "Can you" would pass for "cannot".
        let clause = clause.replacing("能不能", with: "能")
        guard !keeping.contains(where: { clause.contains($0) }) else { return false }
        let isDoubt = isQuestion || clause.hasSuffix("吗") || clause.hasSuffix("么")
        if isDoubt, asksPolitely(clause) { return true }
        if isDoubt, !polite.contains(where: { clause.hasPrefix($0) }) { return false }
        return asksToForget(clause) || asksNotToNote(clause) || asksToDelete(clause) || takesBack(clause)
    }

    private static func asksToForget(_ clause: String) -> Bool {
        ["忘了", "忘掉", "忘记"].contains { verb in
            guard let (before, after) = parts(of: clause, around: verb) else { return false }
            let isSurely = after.hasPrefix("吧") || (verb == "忘掉" && !after.hasPrefix("了"))
            guard isSurely || !doubts.contains(where: { after.contains($0) }), !after.hasSuffix("了") else {
                return false
            }
            if isSurely, isToldOf(before) { return true }
            // 忘了…吧 asks; 忘了…了吧 guesses.
            if after.hasSuffix("吧"), !after.hasSuffix("了吧"), isAsked(before) { return true }
            let isObject = objectsOfForgetting.contains { after.hasPrefix($0) }
            return isAsked(before) && (isSurely || isObject || (after.isEmpty && before.contains("把")))
        }
    }

    /// …那件事你能忘掉吗: what is meant stands first, and then whether it can be forgotten.
    private static func asksPolitely(_ clause: String) -> Bool {
        ["忘了", "忘掉", "忘记", "删掉", "删了"].contains { verb in
            guard let (before, after) = parts(of: clause, around: verb), after.count <= 2,
                let can = ["你能", "你可以", "能", "可以"].first(where: before.hasSuffix)
            else { return false }
            let what = before.dropLast(can.count)
            return ["事", "话", "件", "这个", "那个", "这些", "那些", "这条", "那条", "的"].contains { what.hasSuffix($0) }
        }
    }

    private static func asksNotToNote(_ clause: String) -> Bool {
        ["别记", "别再记", "别给我记", "不要记", "不用记", "不许记", "不准记", "不必记", "甭记"].contains { verb in
            guard let (before, after) = parts(of: clause, around: verb), isAsked(before) || isToldOf(before) else {
                return false
            }
            return after.isEmpty || after.first.map { "这那住下我刚了录得它在啦".contains($0) } ?? false
        }
    }

    private static func asksToDelete(_ clause: String) -> Bool {
        ["删掉", "删了", "删除", "抹掉", "清除"].contains { verb in
            guard let (before, after) = parts(of: clause, around: verb), isAsked(before) || isToldOf(before) else {
                return false
            }
            let what = before + after
            return ["记忆", "刚才", "刚刚", "我说", "我讲", "的话", "这条", "那条", "这段", "那段", "这句", "那句", "这个吧", "那个吧"]
                .contains { what.contains($0) } || after == "吧" || before.contains("把这个") || before.contains("把那个")
        }
    }

    private static func takesBack(_ clause: String) -> Bool {
        ["当我没", "就当没", "当没说", "当没听", "当作没", "当做没", "当我什么都没"].contains { phrase in
            guard let (before, after) = parts(of: clause, around: phrase) else { return false }
            let isSaid = (phrase + after).contains { "说讲提听".contains($0) }
            return isSaid && !(before.last.map { "他她它们".contains($0) } ?? false)
        }
    }

    /// Whether nothing stands before the verb that makes somebody else, or nobody, do it.
    private static func isAsked(_ before: Substring) -> Bool {
        let isGuess = ["可能", "大概", "估计", "应该", "肯定"].contains { before.contains($0) }
        return before.isEmpty || (!isGuess && polite.contains { before.hasPrefix($0) } && !before.hasSuffix("我"))
    }

    /// Whether what was said stands before the verb: 我刚才说的….
    private static func isToldOf(_ before: Substring) -> Bool {
        guard let last = before.last, !"我你您他她们早经又能该".contains(last) else { return false }
        let isThis = before.hasPrefix("这") || before.hasPrefix("那")
        let isSaid = ["我", "刚", "之前", "昨天", "上面", "前面"].contains { before.hasPrefix($0) }
        return isThis || (isSaid && before.contains { "说讲提聊发写".contains($0) })
    }

    private static func parts(of clause: String, around verb: String) -> (before: Substring, after: Substring)? {
        guard let place = clause.firstRange(of: verb) else { return nil }
        return (clause[..<place.lowerBound], clause[place.upperBound...])
    }
}

// MARK: - Words

extension ForgetRequest {
    /// What asks for the opposite, or says that it cannot be done.
    private static let keeping = [
        "别忘", "别再忘", "别给我忘", "不要忘", "不要再忘", "不能忘", "不会忘", "不许忘", "不准忘", "不想忘", "不该忘", "不可忘", "不用忘",
        "不必忘", "忘不", "勿忘", "没忘", "没有忘", "难忘", "从不忘", "永不忘", "怎么忘", "怎么能忘", "怎么会忘", "甭忘", "莫忘", "舍不得忘",
        "无法忘", "未忘", "差点忘", "又忘", "老忘", "总忘", "经常忘", "千万忘",
    ]
    /// How a request begins.
    private static let polite = [
        "请", "拜托", "麻烦", "求你", "求求", "帮我", "给我", "希望你", "我希望你", "我想让你", "想让你", "我要你", "能", "能不能", "可以", "可不可以",
        "那就", "那你", "就", "快", "都", "全", "赶紧", "还是", "把", "算了", "你就", "你把我说", "你把我刚", "你把刚", "你把这", "你把那",
        "你可以", "你能", "你最好", "你快", "你先", "以后", "也", "好了", "行了", "哎", "哈哈", "嗯", "好",
    ]
    /// What makes "forgot" of "forget".
    private static let doubts = ["哪", "什么", "谁", "几", "怎么", "多少", "是不是", "带", "拿", "还"]
    /// What is to be forgotten, where nothing else makes it a request.
    private static let objectsOfForgetting = [
        "它", "我说的", "我讲的", "我刚", "我之前", "我昨天说", "我跟你说", "我告诉你", "刚才", "刚刚", "之前", "前面", "上面", "这件事",
        "这事", "这个", "这些", "这段", "那件事", "那事", "那些", "那段", "关于", "一切", "所有",
    ]
}
