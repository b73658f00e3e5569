import Foundation
import TestSupport

/// A chat model over HTTP that repeats the last mark of the newest message, and one that reads talk for memories.
final class GroupModelServer: Sendable {
    /// What the model is called that answers people.
    static let talker = "talker"
    /// What the model is called that reads talk.
    static let reader = "reader"

    private let server: ScriptedHTTPServer

    /// A prompt as it arrived.
    struct Prompt: Decodable, Sendable {
        struct Message: Decodable, Sendable {
            let content: String
        }
        let model: String
        let messages: [Message]

        /// All its words.
        var text: String { messages.map(\.content).joined(separator: "\n") }
        /// The mark that it is answered with.
        var mark: String? { messages.last.flatMap { Marks.all(in: $0.content).last } }
    }

    /// Starts on a free port. Where a line of talk has a key of `facts`, the value is what there is to remember.
    init(facts: [String: String]) throws {
        server = try ScriptedHTTPServer { request in
            guard let prompt = try? JSONDecoder().decode(Prompt.self, from: request.body) else {
                return ScriptedHTTPServer.json(#"{"error":{"message":"no JSON","type":"invalid"}}"#, status: 400)
            }
            let answer = prompt.model == Self.reader ? Self.reading(of: prompt, facts) : "re: \(prompt.mark ?? "?")"
            return ScriptedHTTPServer.response(
                Data(Self.stream(of: answer).utf8), headers: [("Content-Type", "text/event-stream")])
        }
    }

    /// Where it answers.
    var url: String { server.url }

    /// Every prompt that asked for an answer to people, in order of arrival.
    var prompts: [Prompt] {
        server.requests.compactMap { try? JSONDecoder().decode(Prompt.self, from: $0.body) }
            .filter { $0.model == Self.talker }
    }

    /// Waits until `mark` is to be answered.
    func asked(for mark: String) async {
        var count = 1
        while !Task.isCancelled {
            let request = await server.request(count)
            let prompt = try? JSONDecoder().decode(Prompt.self, from: request.body)
            if prompt?.model == Self.talker, prompt?.mark == mark { return }
            count += 1
        }
    }

    func stop() { server.stop() }
}

// MARK: - Answers

extension GroupModelServer {
    /// What a reader finds in the numbered lines of a stretch of talk.
    private static func reading(of prompt: Prompt, _ facts: [String: String]) -> String {
        let rows = (prompt.messages.last?.content ?? "").split(separator: "\n")
        let memories = rows.flatMap { row -> [String] in
            guard let number = row.prefixMatch(of: /[0-9]+/)?.output else { return [] }
            return facts.sorted { $0.key < $1.key }.filter { row.contains($0.key) }.map {
                memory($0.value, line: number)
            }
        }
        return #"{"memories":[\#(memories.joined(separator: ","))],"people":[],"forget":[],"signals":{}}"#
    }

    private static func memory(_ text: String, line: Substring) -> String {
        #"{"kind":"fact","about":[],"attribute":null,"text":"\#(text)","lines":[\#(line)],"day":null,"#
            + #""importance":0.5,"certainty":0.9,"replaces":[],"corrects":false}"#
    }

    private static func stream(of text: String) -> String {
        let content = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return """
            data: {"choices":[{"index":0,"delta":{"role":"assistant","content":"\(content)"},"finish_reason":null}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}}

            data: [DONE]


            """
    }
}
