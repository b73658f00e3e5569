import Domain

/// Brings memories into order without understanding: those of nearly the same words become one.
struct ScriptedConsolidation: Encodable {
    /// Memories that become one.
    struct Merger: Encodable {
        /// Which.
        var from: [String]
        /// The longest of them.
        var text: String
        /// In `0...1`.
        let importance = 0.6
    }

    /// What becomes one.
    let merged: [Merger]
    /// Nothing is a trifle to who does not understand.
    let trifles: [String] = []

    /// Reads the listed memories of a prompt.
    init(_ text: String) {
        var groups: [Merger] = []
        for memory in ReadingMaterial(text).memories {
            guard let place = groups.firstIndex(where: { Self.isNearly($0.text, memory.text) }) else {
                groups.append(Merger(from: [memory.key], text: memory.text))
                continue
            }
            groups[place].from.append(memory.key)
            if memory.text.count > groups[place].text.count { groups[place].text = memory.text }
        }
        merged = groups.filter { $0.from.count > 1 }
    }

    /// Whether two memories share four in five of their words.
    private static func isNearly(_ one: String, _ other: String) -> Bool {
        let (left, right) = (ScriptedWords.terms(of: one), ScriptedWords.terms(of: other))
        let shared = left.intersection(right).count
        return shared > 0 && Double(shared) >= 0.8 * Double(left.union(right).count)
    }
}
