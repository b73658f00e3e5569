/// English words that say little by themselves.
enum LatinWords {
    /// Words that stand in every text.
    static let common: Set<String> = [
        "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "before",
        "being", "both", "but", "by", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he",
        "her", "hers", "him", "his", "i", "if", "in", "into", "is", "it", "its", "just", "me", "more",
        "my", "of", "on", "one", "or", "our", "out", "person", "she", "since", "so", "some", "than", "that", "the",
        "their", "theirs", "them", "then", "there", "they", "this", "those", "to", "too", "up", "very", "was", "we",
        "were", "what", "when", "where", "which", "while", "who", "will", "with", "would", "you", "your", "s",
    ]

    /// Words that turn a sentence into its opposite.
    static let negations: Set<String> = ["no", "not", "never", "none", "without", "neither", "nor", "cannot"]

    /// Whether the word, in lower case, tells nothing of what a sentence is about.
    static func isEverywhere(_ word: String) -> Bool {
        word.isEmpty || common.contains(word) || negations.contains(word)
    }
}
