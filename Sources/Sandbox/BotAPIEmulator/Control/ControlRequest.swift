/// A request to the people's side.
struct ControlRequest: Sendable {
    let name: String
    let isRead: Bool
    let isRemoval: Bool
    let values: [String: JSON]
}

// MARK: - Parameters

extension ControlRequest {
    func text(_ name: String) throws(ControlError) -> String {
        guard let text = optionalText(name) else { throw .missing(name) }
        return text
    }

    func optionalText(_ name: String) -> String? {
        values[name]?.asText
    }

    func integer(_ name: String) throws(ControlError) -> Int64 {
        guard let value = optionalInteger(name) else { throw .missing(name) }
        return value
    }

    func optionalInteger(_ name: String) -> Int64? {
        values[name]?.asInteger
    }

    /// A count or a place, never below zero.
    func number(_ name: String, else usual: Int) -> Int {
        max(0, optionalInteger(name).flatMap { Int(exactly: $0) } ?? usual)
    }

    func flag(_ name: String) -> Bool {
        values[name]?.asFlag ?? false
    }

    func chat() throws(ControlError) -> ChatReference {
        guard let chat = try optionalChat() else { throw .missing("chat") }
        return chat
    }

    func optionalChat() throws(ControlError) -> ChatReference? {
        guard let text = optionalText("chat") else { return nil }
        guard let chat = ChatReference(text) else { throw .malformed("chat") }
        return chat
    }
}
