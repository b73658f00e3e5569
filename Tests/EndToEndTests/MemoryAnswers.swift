/// What the commands about memory print with `--json`, as far as tests look at it.
enum MemoryAnswers {
    /// `mio memory import --preview`
    struct Preview: Decodable {
        struct Speaker: Decodable {
            let name, role: String
            let messages: Int
        }
        let messages, sessions, extractionCalls: Int
        let speakers: [Speaker]
        let samples: [String]?
    }

    /// `mio memory import`
    struct Import: Decodable {
        let id: Int64
        let messages, new: Int
        let calls: Int?
    }

    /// An entry of `mio memory imports`
    struct Entry: Decodable {
        let id: Int64
        let messages, memories: Int
        let state: String
    }

    /// `mio memory show`
    struct Record: Decodable {
        struct Memory: Decodable {
            let text: String
            let ended: String?
        }
        struct Person: Decodable {
            let name: String
        }
        let open: Int
        let memories: [Memory]?
        let people: [Person]?

        /// How many memories that hold have `word` in them.
        func count(of word: String) -> Int {
            (memories ?? []).count { $0.ended == nil && $0.text.contains(word) }
        }
    }

    /// `mio prompt`
    struct Prompt: Decodable {
        struct Recalled: Decodable {
            let memory: Int64?
            let reason: String
            let tokens: Int
        }
        struct Message: Decodable {
            let role, text: String
        }
        let recalled: [Recalled]
        let messages: [Message]?

        /// Whether `words` stand in it somewhere.
        func contains(_ words: String) -> Bool { (messages ?? []).contains { $0.text.contains(words) } }
    }

    /// A line that `mio evaluate memory` writes.
    struct Ranked: Decodable {
        private enum CodingKeys: String, CodingKey {
            case ids, ms
            case query = "query_id"
        }
        let query: String
        let ids: [String]
        let ms: Double
    }

    /// `mio evaluate hygiene`
    struct Hygiene: Decodable {
        struct Tally: Decodable {
            let scenarios, turns, forbidden: Int
        }
        struct Part: Decodable {
            let total: Tally
            let traps: [String: Tally]
        }
        let total: Tally
        let languages: [String: Part]
    }
}
