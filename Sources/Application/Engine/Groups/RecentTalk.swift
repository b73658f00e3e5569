import Domain
import Foundation

/// What was claimed in a group lately: by it late copies are recognised, and what follows a name without another one.
struct RecentTalk: Sendable {
    /// Something that was claimed, and the copies of it that came.
    private struct Claimed {
        var copies: [GroupDesk.Arrival]
        /// When, in uptime.
        let date: Duration
    }

    /// How long a claim is kept in mind. A copy that comes later is recognised by the store alone.
    private static let memory = Duration.seconds(600)
    /// How many claims are kept in mind.
    private static let mostClaimed = 256

    /// Whether nothing was claimed yet.
    private(set) var isNew = true
    private var claimed: [Claimed] = []
    /// Who was spoken to last, as if it had spoken then.
    private var floor: GroupFloor?
    /// When that was claimed, in human time.
    private var spokenAt = Date.distantPast

    /// Whether nothing of it matters at `uptime` any more.
    func isOver(at uptime: Duration) -> Bool {
        claimed.last.map { uptime - $0.date > Self.memory } ?? true
    }

    /// Whether a copy is one of something that was claimed; then it is kept in mind as well.
    mutating func recognises(_ copy: GroupDesk.Arrival) -> Bool {
        guard let place = claimed.firstIndex(where: { $0.copies.allSatisfy { $0.isOne(with: copy) } }) else {
            return false
        }
        claimed[place].copies.append(copy)
        return true
    }

    /// Keeps in mind that something was claimed.
    mutating func note(_ copies: [GroupDesk.Arrival], at uptime: Duration) {
        isNew = false
        claimed.removeAll { uptime - $0.date > Self.memory }
        if claimed.count >= Self.mostClaimed { claimed.removeFirst() }
        claimed.append(Claimed(copies: copies, date: uptime))
    }

    /// Keeps in mind who is spoken to, and who wrote after that.
    mutating func note(_ message: IncomingMessage, for answerer: BotID?, at now: Date) {
        let sender = message.sender?.id ?? UserID(rawValue: 0)
        if let answerer {
            floor = GroupFloor(bot: answerer, date: message.date, since: [sender])
            spokenAt = now
        } else if let floor {
            self.floor = GroupFloor(bot: floor.bot, date: floor.date, since: floor.since.union([sender]))
        }
    }

    /// Whose turn to speak it is: the one that spoke last, or was spoken to since.
    func floor(after spoken: GroupFloor?) -> GroupFloor? {
        guard let spoken, floor == nil || spoken.date >= spokenAt else { return floor }
        return spoken
    }
}
