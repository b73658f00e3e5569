package import Foundation

/// Tells which of our bots a message in a group means.
package enum GroupAddressing {
    /// So long after somebody spoke, what follows may be for it.
    package static let floorTime: TimeInterval = 600

    /// Who answers a message; `nil` when nobody is meant, and for what no human wrote under their own name.
    ///
    /// The first that fits: the one whose words it replies to; the one whose user name it mentions first; nobody, where
    /// it mentions or replies to somebody else; the one whose name it says first; the one that spoke last, if that was
    /// within ``floorTime`` of `now` and nobody but the sender has written since.
    package static func answerer(
        of message: IncomingMessage, among members: [GroupMember], floor: GroupFloor?, at now: Date
    ) -> BotID? {
        guard let sender = message.sender, !sender.isBot else { return nil }
        let answered = message.address.repliesTo
        if let member = members.first(where: { $0.bot.rawValue == answered?.rawValue }) { return member.bot }
        let mentions = message.mentions
        if let bot = mentioned(by: message, mentions, among: members) { return bot }
        guard answered == nil, mentions.isEmpty, !message.isCommandLine else { return nil }
        return named(by: message, among: members) ?? speaker(floor, before: sender.id, among: members, at: now)
    }

    private static func mentioned(
        by message: IncomingMessage, _ mentions: Set<String>, among members: [GroupMember]
    ) -> BotID? {
        let words = message.content.words?.lowercased() ?? ""
        let found = members.filter { mentions.contains($0.username.lowercased()) }.map { member in
            let place = SpokenName("@" + member.username).map { $0.place(in: words) } ?? nil
            return (bot: member.bot, place: place ?? words.endIndex)
        }
        return found.min { $0.place < $1.place }?.bot
    }

    /// What somebody forwards are not their own words.
    private static func named(by message: IncomingMessage, among members: [GroupMember]) -> BotID? {
        guard !message.remarks.isForwarded, let words = message.content.words?.lowercased() else { return nil }
        let found = members.flatMap { member in
            member.names.compactMap(SpokenName.init).compactMap { name in
                name.place(in: words).map { (bot: member.bot, place: $0, length: name.length) }
            }
        }
        // Of two names that begin at one place the longer one is meant.
        return found.min { ($0.place, -$0.length) < ($1.place, -$1.length) }?.bot
    }

    private static func speaker(
        _ floor: GroupFloor?, before sender: UserID, among members: [GroupMember], at now: Date
    ) -> BotID? {
        guard let floor, members.contains(where: { $0.bot == floor.bot }),
            abs(now.timeIntervalSince(floor.date)) <= floorTime, floor.since.isSubset(of: [sender])
        else { return nil }
        return floor.bot
    }
}

extension IncomingMessage {
    /// The user names it mentions, and that of the bot its command is for.
    fileprivate var mentions: Set<String> {
        address.mentions.union(commandRecipient.map { [$0] } ?? [])
    }

    /// Whether it is a command of whatever name, which speaks to a program and to no persona.
    fileprivate var isCommandLine: Bool {
        guard case .text(let text) = content, !remarks.isForwarded else { return false }
        return CommandLine(text) != nil
    }
}
