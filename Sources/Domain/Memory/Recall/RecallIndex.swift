/// What full text knows of a history, as far as a query needs it. Messages go by their numbers, in their order.
package struct RecallIndex: Sendable {
    /// The messages that have a term.
    package struct Posting: Sendable {
        /// The term.
        package let term: RecallQuery.Term
        /// The numbers of the messages that have it, ascending.
        package let numbers: [UInt32]
        /// Whether there are more, which were not read for it is frequent.
        package let isCut: Bool

        /// The messages that have `term`.
        package init(_ term: RecallQuery.Term, numbers: [UInt32], isCut: Bool = false) {
            self.term = term
            self.numbers = numbers
            self.isCut = isCut
        }
    }

    /// The ranges of numbers that may be recalled, ascending and without overlap; only few numbers in them are unused.
    package let stretches: [Range<UInt32>]
    /// The numbers at which sessions begin, ascending.
    package let sessionStarts: [UInt32]
    /// The messages of each term of the query.
    package let postings: [Posting]
    /// The messages of the days that the query names, ascending.
    package let dated: [UInt32]

    /// An index of these.
    package init(
        stretches: [Range<UInt32>], sessionStarts: [UInt32] = [], postings: [Posting], dated: [UInt32] = []
    ) {
        self.stretches = stretches
        self.sessionStarts = sessionStarts
        self.postings = postings
        self.dated = dated
    }

    /// How many messages of one term are worth reading among `count`: a term that has more says too little.
    ///
    /// Leaving out terms above two fifths of the messages lost nothing on dialogue corpora, and hardly anything above
    /// a quarter; with many messages the share falls to a sixteenth, for time.
    package static func postingLimit(count: Int) -> Int {
        max(16, min(count * 2 / 5, max(2500, count / 16)))
    }

    /// How many messages of all terms together are worth reading among `count`, the weightiest terms first.
    ///
    /// On dialogue corpora as many as there are messages lost nothing.
    package static func postingBudget(count: Int) -> Int {
        max(20_000, count)
    }
}
