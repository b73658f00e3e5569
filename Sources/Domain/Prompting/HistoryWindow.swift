import Foundation

/// Chooses where the visible history begins.
///
/// Were the beginning moved by every new message, no two prompts would share more than their instructions. So it is
/// moved seldom and then far: among the messages that may come first, the one with the highest rank does, and
/// ranks depend on nothing but the message. It stays first until there is no more room for it.
struct HistoryWindow {
    /// One message as the window sees it.
    struct Entry {
        /// What it takes.
        let tokens: Int
        /// Whether the history may begin with it.
        let canBegin: Bool
        /// Its rank among others.
        let rank: UInt64
    }

    /// The index of the first visible message; `entries.count` when none has room or may come first.
    ///
    /// When older messages exist outside `entries`, their beginning moves with every turn and is not to be relied on,
    /// so even without need some are left out.
    static func start(of entries: [Entry], room: Int, hasOlder: Bool) -> Int {
        var visible = 0
        var earliest = entries.count
        while earliest > 0, visible + entries[earliest - 1].tokens <= room {
            earliest -= 1
            visible += entries[earliest].tokens
        }
        // The persona's words without what they answer would be the first that a model reads.
        if earliest == 0, !hasOlder { return entries.firstIndex(where: \.canBegin) ?? entries.count }
        return best(of: entries, from: earliest, visible: visible)
    }

    /// The highest rank among those that leave at least half of what is visible.
    private static func best(of entries: [Entry], from earliest: Int, visible: Int) -> Int {
        var best: Int?
        var left = visible
        for index in earliest..<entries.count {
            if left < visible / 2, best != nil { break }
            let entry = entries[index]
            if entry.canBegin, best.map({ entries[$0].rank < entry.rank }) ?? true { best = index }
            left -= entry.tokens
        }
        return best ?? entries.count
    }

    /// A rank that depends on nothing but the message: when it was written.
    static func rank(of message: HistoryMessage) -> UInt64 {
        var bits = UInt64(bitPattern: Int64((message.date.timeIntervalSince1970 * 1000).rounded()))
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
