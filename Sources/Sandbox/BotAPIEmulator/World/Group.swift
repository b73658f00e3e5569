/// What a group has beyond its messages.
struct Group: Sendable {
    enum Status: String, Sendable {
        case creator, administrator, member, left, kicked

        var isPresent: Bool { self == .creator || self == .administrator || self == .member }
    }

    var title: String
    var kind: GroupKind
    /// Everyone who is or was there, people and bots.
    var members: [AccountID: Status] = [:]
    /// The bots that are there, in order of arrival.
    var bots: [AccountID] = []
    /// The supergroup that took its place.
    var successor: Int64?
    var lastSpeakingBot: AccountID?
    private var lastMessageID: Int64 = 0

    init(title: String, kind: GroupKind) {
        self.title = title
        self.kind = kind
    }

    mutating func nextMessageID() -> Int64 {
        lastMessageID += 1
        return lastMessageID
    }

    func isAdministrator(_ member: AccountID) -> Bool {
        members[member] == .administrator || members[member] == .creator
    }
}

/// The two kinds of groups; they number their messages differently.
package enum GroupKind: String, Sendable {
    /// A basic group: every account has message ids of its own.
    case basic = "group"
    /// A supergroup: message ids belong to the chat.
    case supergroup
}
