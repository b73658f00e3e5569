/// The members of a JSON object, found but not yet read.
struct JSONObject {
    /// Where a member's name and value stand.
    typealias Member = (name: Range<Int>, value: Range<Int>)

    private let text: [UInt8]
    private let members: [Member]

    /// The members that stand at those places of the text.
    init(text: [UInt8], members: [Member]) {
        self.text = text
        self.members = members
    }

    /// The first member of that name; `nil` when it is absent or `null`.
    subscript(_ name: String) -> JSONValue? {
        for member in members where text[member.name].elementsEqual(name.utf8) {
            return text[member.value].elementsEqual("null".utf8) ? nil : JSONValue(text: text, range: member.value)
        }
        return nil
    }

    /// Whether there is a member among `names`, whatever its value.
    func hasMember(among names: Set<String>) -> Bool {
        members.contains { names.contains(String(decoding: text[$0.name], as: UTF8.self)) }
    }
}
