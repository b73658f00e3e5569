/// The members of one record of a source.
struct JSONFields: Sendable {
    private let members: [JSONMember]

    /// The members of an object; `nil` for anything else.
    init?(_ value: JSONValue?) {
        guard case .object(let members) = value else { return nil }
        self.members = members
    }

    /// Reads a record.
    init(parsing bytes: [UInt8]) throws(ImportSkip) {
        let document: JSONDocument
        do throws(JSONSyntaxError) {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw ImportSkip(reason: .notJSON, message: error.message)
        }
        guard let fields = JSONFields(document.root.value) else {
            throw ImportSkip(reason: .notJSON, message: "expected an object, found \(document.root.value.kind)")
        }
        self = fields
    }

    /// The value called `name`; `nil` when it is absent, and `null` where it is that.
    subscript(_ name: String) -> JSONValue? { members.first { $0.key == name }?.node.value }

    /// Whether there is a member called `name`, were it `null`.
    func has(_ name: String) -> Bool { members.contains { $0.key == name } }

    /// The string called `name`.
    func string(_ name: String) -> String? {
        guard case .string(let text) = self[name] else { return nil }
        return text
    }

    /// The number or string called `name` as it is written: 1 to 200 bytes without control characters, or a whole
    /// number.
    func identifier(_ name: String) -> String? {
        switch self[name] {
        case .string(let text): (1...200).contains(text.utf8.count) && SpokenText.isHarmless(text) ? text : nil
        case .number(let text): Int64(text).map(String.init)
        default: nil
        }
    }

    /// The number called `name`, also where it stands in quotation marks.
    func number(_ name: String) -> Double? {
        switch self[name] {
        case .string(let text), .number(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
        default: nil
        }
    }
}
