/// Words with which somebody who writes a memory puts what was said, and which nobody need have said.
enum MemoryGateNarration {
    /// The words of a clause that tell something; all of it where nothing else is left.
    static func stripped(_ clause: String) -> String {
        let folded = MemorySimilarity.folded(clause)
        let latin = folded.split(separator: " ").filter { word in
            !words.contains(word.filter { $0.isLetter || $0 == "'" })
        }.joined(separator: " ")
        let rest = chinese.reduce(latin) { $1.count > 0 && $0.contains($1) ? $0.replacing($1, with: " ") : $0 }
        return rest.contains { $0.isLetter || $0.isNumber } ? rest : clause
    }

    private static let words = MemorySimilarityVocabulary.words(
        """
        struggling struggles struggle dealing deals coping copes due experiencing experiences suffers suffering celebrates
        celebrating celebrate considers currently lately recently upcoming looking forward someone somebody various
        difficulty difficulties trouble problem problems issue issues starting starts soon about former
        lives lived works worked
        """)
    private static let chinese = ["即将", "将要", "快要", "由于", "导致", "面临", "感到", "处于", "生活", "困难", "满"]
}
