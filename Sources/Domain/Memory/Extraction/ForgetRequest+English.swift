extension ForgetRequest {
    /// Whether the words of a clause, in lower case, ask to forget something.
    static func asksInEnglish(_ words: [Substring], isQuestion: Bool) -> Bool {
        words.indices.contains { index in
            let (before, after) = (words[..<index], words[(index + 1)...])
            switch words[index] {
            case "forget", "unremember": return isAsked(before) && isSaid(after)
            case "delete", "erase", "remove": return isAsked(before) && isRemembered(after)
            case "remember", "memorize", "memorise", "save", "store", "note", "record", "keep":
                return !isQuestion && isForbidden(before) && isSaid(after)
            case "pretend": return isAsked(before) && isUnsaid(after)
            default: return false
            }
        }
    }

    /// Whether nothing but what makes a request stands before it: nobody else forgets, and nothing denies it.
    private static func isAsked(_ before: ArraySlice<Substring>) -> Bool {
        if before.suffix(2) == ["you", "to"] {
            return !before.dropLast(2).contains { $0.hasSuffix("n't") || $0 == "not" || $0 == "never" }
                && before.contains { ["want", "need", "ask", "asking", "like", "prefer", "beg"].contains($0) }
        }
        guard before.allSatisfy({ softeners.contains($0) }) else { return false }
        return !before.contains("you") || before.contains { modals.contains($0) }
    }

    /// Whether "don't" or the like stands right before it, and nobody does not.
    private static func isForbidden(_ before: ArraySlice<Substring>) -> Bool {
        if before.suffix(2) == ["do", "not"] { return isAsked(before.dropLast(2)) }
        guard let last = before.last, ["don't", "dont", "never"].contains(last) else { return false }
        return isAsked(before.dropLast())
    }

    /// Whether what follows is something that was said.
    private static func isSaid(_ after: ArraySlice<Substring>) -> Bool {
        guard let first = after.first else { return false }
        if ["the", "i"].contains(first) { return after.contains { sayings.contains($0) } }
        return objects.contains(first)
    }

    /// Whether what follows is what was said, and not any thing.
    private static func isRemembered(_ after: ArraySlice<Substring>) -> Bool {
        guard let first = after.first, objects.contains(first) || first == "the" else { return false }
        let isBare = after.count == 1 || after.dropFirst().allSatisfy { softeners.contains($0) }
        return (isBare && first != "the") || after.contains { sayings.contains($0) }
    }

    /// "I never said that", "I didn't tell you".
    private static func isUnsaid(_ after: ArraySlice<Substring>) -> Bool {
        after.contains("i") && after.contains { $0 == "never" || $0.hasPrefix("didn") || $0 == "not" }
            && after.contains { sayings.contains($0) }
    }

    private static let softeners: Set<Substring> = [
        "please", "pls", "plz", "just", "and", "so", "then", "ok", "okay", "now", "actually", "well", "oh", "hey",
        "also",
        "kindly", "can", "could", "would", "will", "should", "must", "you", "but", "no", "yeah", "haha", "lol", "sorry",
        "maybe", "let's", "lets", "better", "thanks",
    ]
    private static let modals: Set<Substring> = ["can", "could", "would", "will", "should", "must"]
    private static let objects: Set<Substring> = [
        "that", "it", "this", "what", "about", "everything", "anything", "all", "those", "these", "my", "our",
        "whatever",
    ]
    private static let sayings: Set<Substring> = [
        "say", "said", "tell", "told", "mention", "mentioned", "wrote", "asked", "thing", "things", "part", "story",
        "memory",
        "memories", "conversation", "message", "messages",
    ]
}
