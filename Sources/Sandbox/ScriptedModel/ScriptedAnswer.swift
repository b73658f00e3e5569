import Foundation

/// What the extraction task is answered with.
struct ScriptedAnswer: Encodable {
    /// A proposed memory.
    struct Memory: Encodable {
        /// Of what sort.
        var kind = "fact"
        /// Whom it is about; empty for the person.
        var about: [String] = []
        /// What it tells, where there is a word for it.
        var attribute: String?
        /// One sentence.
        var text: String
        /// Where it was said.
        var lines: [Int]
        /// `YYYY-MM-DD`, where it has a day.
        var day: String?
        /// In `0...1`.
        var importance = 0.5
        /// In `0...1`.
        var certainty = 0.9
        /// Known memories that no longer hold.
        var replaces: [String] = []
        /// Whether the person said that they were wrong.
        var corrects = false
    }

    /// Somebody who was mentioned.
    struct Person: Encodable {
        /// What they are called.
        var name: String
        /// What else they are called.
        var aliases: [String] = []
        /// What they are to the person; empty where nobody said.
        var relation = ""
        /// The known acquaintance who this is.
        var sameAs: String?
        /// The known acquaintance of the same name who this is not.
        var differentFrom: String?
        /// Known memories that are about this one.
        var memories: [String] = []
        /// Where they were mentioned.
        var lines: [Int] = []

        private enum CodingKeys: String, CodingKey {
            case name, aliases, relation, memories, lines
            case sameAs = "same_as"
            case differentFrom = "different_from"
        }
    }

    /// How strong a signal is.
    struct Signal: Encodable {
        /// In `0...1`.
        let value: Double
        /// Words that show it.
        let quote: String
    }

    /// What they told each other about what they are.
    struct Declaration: Encodable {
        /// Which of the two it is.
        let kind: String
        /// Where it was said.
        let lines: [Int]
    }

    /// What to remember.
    var memories: [Memory] = []
    /// Who was mentioned.
    var people: [Person] = []
    /// Known memories to forget.
    var forget: [String] = []
    /// How the two get on.
    var signals: [String: Signal] = [:]
    /// What they told each other about what they are; left out when it is nothing.
    var declaration: Declaration?
}

extension Encodable {
    /// One line of JSON with its keys in order.
    var jsonLine: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and finite numbers alone are encoded here, and those never fail.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
