/// What sort of thing is remembered.
package enum MemoryKind: String, Codable, CaseIterable, Sendable {
    /// Something that is so: where they live, what they like.
    case fact
    /// Something that happened to them.
    case episode
    /// Something the two have with each other: a nickname, a joke, a promise.
    case shared
    /// Something they do not want.
    case boundary
    /// Something that is to happen on a day.
    case plan
}
