/// What a fact tells about somebody, where there is a word for it.
package enum MemoryAttribute: String, Codable, CaseIterable, Sendable {
    /// What they are called.
    case name
    /// How old they are.
    case age
    /// The day they were born.
    case birthday
    /// Where they live.
    case home
    /// Where they come from.
    case hometown
    /// What they do for a living.
    case job
    /// For whom they work.
    case employer
    /// Where they learn, and what.
    case school
    /// Whether there is somebody at their side.
    case partnership
    /// What ails them, or does not any more.
    case health
    /// An animal that lives with them.
    case pet
    /// What they like.
    case likes
    /// What they do not like.
    case dislikes
    /// What they do again and again.
    case habit

    /// Whether only one value holds at a time, so that a new one closes the old.
    package var isSingle: Bool {
        switch self {
        case .name, .age, .birthday, .home, .hometown, .job, .employer, .school, .partnership: true
        case .health, .pet, .likes, .dislikes, .habit: false
        }
    }
}
