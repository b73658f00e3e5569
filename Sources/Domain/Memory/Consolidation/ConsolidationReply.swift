/// What a model proposes to do with memories that it was shown. Nothing of it is believed yet.
package struct ConsolidationReply: Hashable, Sendable {
    /// Memories that it would tell as one.
    package struct Merge: Hashable, Sendable {
        /// Which.
        package let sources: [MemoryID]
        /// The one sentence.
        package let text: String
        /// How much that matters; `nil` when it did not say.
        package let importance: Double?

        /// A merge of these.
        package init(sources: [MemoryID], text: String, importance: Double? = nil) {
            self.sources = sources
            self.text = text
            self.importance = importance
        }
    }

    /// What it would merge.
    package let merges: [Merge]
    /// What it holds for trifles.
    package let trifles: [MemoryID]

    /// A reply of these.
    package init(merges: [Merge] = [], trifles: [MemoryID] = []) {
        self.merges = merges
        self.trifles = trifles
    }

    /// Reads what a model wrote about `memories`, in the order in which it saw them; `nil` when no object of the kind is
    /// in it, or one that is cut off.
    ///
    /// Reading is forgiving: words may stand around the object, and whatever makes no sense in it is left out. Of several
    /// objects the last one counts: some models think aloud first.
    package init?(_ answer: String, listing memories: [Memory]) {
        guard answer.utf8.count <= ExtractionReply.longestAnswer else { return nil }
        let values = ExtractionReplyObjects(in: answer)?.texts.reversed().lazy.compactMap {
            ExtractionReplyValue(json: $0)
        }
        guard let value = values?.first(where: { $0["merged"] != nil || $0["trifles"] != nil }) else { return nil }
        merges = value.list("merged").compactMap { Merge($0, listing: memories) }
        trifles = Self.ids(value.numbers("trifles"), in: memories)
    }

    /// The memories that numbers counted from 1 stand for, each once.
    fileprivate static func ids(_ numbers: [Int], in memories: [Memory]) -> [MemoryID] {
        var seen: Set<Int> = []
        let known = numbers.filter { $0 > 0 && $0 <= memories.count && seen.insert($0).inserted }
        return known.map { memories[$0 - 1].id }
    }
}

extension ConsolidationReply.Merge {
    fileprivate init?(_ value: ExtractionReplyValue, listing memories: [Memory]) {
        guard let text = value.text("text", limit: ExtractionReply.longestText), !text.isEmpty else { return nil }
        let sources = ConsolidationReply.ids(value.numbers("from"), in: memories)
        self.init(sources: sources, text: text, importance: value.share("importance"))
    }
}
