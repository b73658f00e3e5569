import Domain
import Foundation
import HTTPTransport

/// A prompt as a request in the OpenAI dialect.
struct ChatRequest {
    let endpoint: ModelEndpoint

    /// The request for `prompt`. Nothing in it that is not needed: no sampling, contents as plain texts.
    func request(_ prompt: ChatPrompt, dialect: Dialect, deadlines: HTTPRequest.Deadlines) -> HTTPRequest {
        var headers = [(name: "Accept", value: "text/event-stream")]
        if let key = endpoint.apiKey { headers.append(("Authorization", "Bearer \(key.revealed)")) }
        return HTTPRequest(
            "POST", endpoint.url, headers: headers,
            body: .bytes(body(prompt, dialect: dialect), contentType: "application/json"), deadlines: deadlines)
    }

    private func body(_ prompt: ChatPrompt, dialect: Dialect) -> Data {
        let length = prompt.messages.reduce(prompt.system.utf8.count + 1024) { $0 + $1.text.utf8.count + 64 }
        var writer = JSONWriter(reservingCapacity: length)
        writer.raw(#"{"model":"#)
        writer.string(endpoint.model)
        writer.raw(#","messages":["#)
        write(messages(of: prompt), to: &writer)
        writer.raw("]")
        var fields = dialect.extras
        fields["stream"] = .bool(true)
        if endpoint.options[dialect.limitField.other.rawValue] == nil {
            fields[dialect.limitField.rawValue] = .number(Double(prompt.maximumTokens))
        }
        fields.merge(endpoint.options) { _, theirs in theirs }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            writer.raw(",")
            writer.field(name, value)
        }
        writer.raw("}")
        return Data(writer.bytes)
    }

    private func write(_ messages: [(role: String, text: String)], to writer: inout JSONWriter) {
        for (index, message) in messages.enumerated() {
            writer.raw(index == 0 ? #"{"role":"# : #",{"role":"#)
            writer.string(message.role)
            writer.raw(#","content":"#)
            writer.string(message.text)
            writer.raw("}")
        }
    }

    /// The messages, the instructions first; neighbours of one role are one, for some servers insist on turns.
    private func messages(of prompt: ChatPrompt) -> [(role: String, text: String)] {
        var messages: [(role: String, text: String)] = []
        if !prompt.system.isEmpty { messages.append(("system", prompt.system)) }
        for message in prompt.messages {
            if messages.last?.role == message.role.rawValue {
                messages[messages.count - 1].text += "\n\n" + message.text
            } else {
                messages.append((message.role.rawValue, message.text))
            }
        }
        return messages
    }
}
