package import Foundation

/// A candidate as it is stored.
package struct RecallDocument: Sendable {
    /// Its number.
    package let number: UInt32
    /// Who said it; `nil` for what nobody said, such as a fact.
    package let side: RecallSide?
    /// When.
    package let date: Date
    /// Its words.
    package let text: String
    /// How many terms it and the two messages before it in its session have; 0 when that is not known.
    package let contextTerms: Int
    /// Whether the message before it in its session asks a question.
    package let answersQuestion: Bool

    /// A document of these.
    package init(
        number: UInt32, side: RecallSide?, date: Date, text: String, contextTerms: Int = 0,
        answersQuestion: Bool = false
    ) {
        self.number = number
        self.side = side
        self.date = date
        self.text = text
        self.contextTerms = contextTerms
        self.answersQuestion = answersQuestion
    }

    /// Whether `text` asks a question, for whoever comes next.
    package static func asksQuestion(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == "?" || $0 == "？" }
    }
}
