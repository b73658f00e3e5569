import Foundation
import TestSupport

/// A chat model over HTTP that repeats the marks it finds in the newest message: `m3-7` is the seventh of person 3.
enum EchoModelServer {
    /// Starts one on a free port.
    static func start() throws -> ScriptedHTTPServer {
        try ScriptedHTTPServer { request in
            guard let question = try? JSONDecoder().decode(Question.self, from: request.body) else {
                return ScriptedHTTPServer.json(#"{"error":{"message":"no JSON","type":"invalid"}}"#, status: 400)
            }
            let marks = Marks.all(in: question.messages.last?.content ?? "")
            return ScriptedHTTPServer.response(
                Data(stream(of: "re: " + marks.joined(separator: " ")).utf8),
                headers: [("Content-Type", "text/event-stream")])
        }
    }

    private struct Question: Decodable {
        struct Message: Decodable {
            let content: String
        }
        let messages: [Message]
    }

    private static func stream(of text: String) -> String {
        """
        data: {"choices":[{"index":0,"delta":{"role":"assistant","content":"\(text)"},"finish_reason":null}]}

        data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}}

        data: [DONE]


        """
    }
}

/// The marks by which messages are told apart.
enum Marks {
    /// Every mark in a text, in order.
    static func all(in text: String) -> [String] {
        text.matches(of: /m[0-9]+-[0-9]+/).map { String($0.output) }
    }
}
