import Domain
import Foundation
import HTTPTransport

/// A prompt as a request in the OpenAI dialect.
struct ChatRequest {
    let endpoint: ModelEndpoint

    /// The request for `prompt`. Nothing in it that is not needed: no sampling, contents as plain texts.
    func request(_ prompt: ChatPrompt, dialect: Dialect, deadlines: HTTPRequest.Deadlines) -> HTTPRequest {
        HTTPRequest(
            "POST", endpoint.url, headers: endpoint.headers(accepting: "text/event-stream"),
            body: .bytes(body(prompt, dialect: dialect), contentType: "application/json"), deadlines: deadlines)
    }

    private func body(_ prompt: ChatPrompt, dialect: Dialect) -> Data {
        let length = prompt.messages.reduce(prompt.system.utf8.count + 1024) { length, message in
            message.pictures.reduce(length + message.text.utf8.count + 64) { $0 + $1.bytes.count * 4 / 3 + 128 }
        }
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
        writer.furtherFields(fields)
        writer.raw("}")
        return Data(writer.bytes)
    }

    private func write(_ messages: [Turn], to writer: inout JSONWriter) {
        for (index, message) in messages.enumerated() {
            writer.raw(index == 0 ? #"{"role":"# : #",{"role":"#)
            writer.string(message.role)
            writer.raw(#","content":"#)
            if message.pictures.isEmpty {
                writer.string(message.text)
            } else {
                write(message, to: &writer)
            }
            writer.raw("}")
        }
    }

    /// Words and pictures as parts of one content.
    private func write(_ message: Turn, to writer: inout JSONWriter) {
        writer.raw(#"[{"type":"text","text":"#)
        writer.string(message.text)
        for picture in message.pictures {
            writer.raw(#"},{"type":"image_url","image_url":{"url":"#)
            writer.string("data:\(picture.mediaType);base64,\(picture.bytes.base64EncodedString())")
            writer.raw("}")
        }
        writer.raw("}]")
    }

    /// What one side says before the other does.
    private struct Turn {
        let role: String
        var text: String
        var pictures: [ChatPrompt.Picture] = []
    }

    /// The messages, the instructions first; neighbours of one role are one, for some servers insist on turns.
    private func messages(of prompt: ChatPrompt) -> [Turn] {
        var turns: [Turn] = []
        if !prompt.system.isEmpty { turns.append(Turn(role: "system", text: prompt.system)) }
        for message in prompt.messages {
            if turns.last?.role == message.role.rawValue {
                turns[turns.count - 1].text += "\n\n" + message.text
                turns[turns.count - 1].pictures += message.pictures
            } else {
                turns.append(Turn(role: message.role.rawValue, text: message.text, pictures: message.pictures))
            }
        }
        return turns
    }
}
