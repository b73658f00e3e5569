import Domain
import Foundation
import Testing

struct GroupAddressingTests {
    private static let june = BotID(rawValue: 1)
    private static let july = BotID(rawValue: 2)
    private static let keke = BotID(rawValue: 3)
    private static let members = [
        GroupMember(bot: june, username: "june_bot", names: ["June", "J"]),
        GroupMember(bot: july, username: "july_bot", names: ["July", "July Moon"]),
        GroupMember(bot: keke, username: "keke_bot", names: ["可可", "雨"]),
    ]
    private static let now = Date(timeIntervalSince1970: 1_790_000_000)
    private static let ann = UserID(rawValue: 7)

    private func message(
        _ words: String, from sender: Account? = Account(id: ann, firstName: "Ann"), repliesTo: Int64? = nil,
        mentions: Set<String> = [], isForwarded: Bool = false
    ) -> IncomingMessage {
        IncomingMessage(
            id: MessageID(rawValue: 10), chat: Chat(id: ChatID(rawValue: -5), kind: .supergroup), sender: sender,
            date: Self.now, content: .text(words),
            address: .init(repliesTo: repliesTo.map { UserID(rawValue: $0) }, mentions: mentions),
            remarks: MessageRemarks(isForwarded: isForwarded))
    }

    private func answerer(of message: IncomingMessage, floor: GroupFloor? = nil) -> BotID? {
        GroupAddressing.answerer(of: message, among: Self.members, floor: floor, at: Self.now)
    }

    @Test(
        arguments: [
            ("June, are you there?", june), ("are you there, june?", june), ("JUNE!", june), ("June's idea", june),
            ("我说June你好", june), ("July", july), ("the julys of my life", nil), ("Junebug", nil), ("xjune", nil),
            ("june_2", nil), ("june2", nil), ("可可你在吗", keke), ("我觉得可可说得对", keke), ("下雨了", nil),
            ("J, what do you think?", nil), ("", nil), ("good morning all", nil), ("July and June, hello", july),
            ("junes and June and July", june), ("tell june that July is late", june), ("July moon", july),
            ("Ｊｕｎｅ", nil), ("可可 and June", keke),
        ] as [(String, BotID?)])
    func `a name says who is meant`(_ words: String, _ expected: BotID?) {
        #expect(answerer(of: message(words)) == expected)
    }

    @Test func `of two names that begin at one place the longer is meant`() {
        let members = [
            GroupMember(bot: Self.june, username: "a", names: ["小雨"]),
            GroupMember(bot: Self.july, username: "b", names: ["小雨点"]),
        ]
        let both = members + members.reversed()

        for order in [Array(both.prefix(2)), Array(both.suffix(2))] {
            let bot = GroupAddressing.answerer(of: message("小雨点呢"), among: order, floor: nil, at: Self.now)
            #expect(bot == Self.july)
        }
    }

    @Test func `a reply means the one whose words it replies to, whoever is mentioned and named`() {
        let reply = message("July? @july_bot", repliesTo: 1, mentions: ["july_bot"])

        #expect(answerer(of: reply) == Self.june)
    }

    @Test(
        arguments: [
            ("@July_Bot and @june_bot", ["june_bot", "july_bot"], july), ("June, ask @july_bot", ["july_bot"], july),
            ("@june_bot2 @june_bot @july_bot", ["june_bot2", "june_bot", "july_bot"], june),
            ("@stranger, ask @keke_bot", ["stranger", "keke_bot"], keke), ("hidden", ["june_bot"], june),
            ("/dance@july_bot", [], july),
        ] as [(String, Set<String>, BotID?)])
    func `the first mention of one of ours says who is meant`(
        _ words: String, _ mentions: Set<String>, _ expected: BotID?
    ) {
        #expect(answerer(of: message(words, mentions: mentions)) == expected)
        #expect(answerer(of: message(words, repliesTo: 8, mentions: mentions)) == expected)
    }

    @Test func `words to somebody else mean nobody, whatever is named and whoever spoke last`() {
        let floor = GroupFloor(bot: Self.june, date: Self.now)
        let words = [
            message("June knows it", mentions: ["bob"]), message("June knows it", repliesTo: 8),
            message("June knows it", repliesTo: 7), message("/roll June"), message("/dance@roll_bot June"),
        ]

        #expect(words.allSatisfy { answerer(of: $0, floor: floor) == nil })
    }

    @Test func `what no human wrote under their own name means nobody`() {
        let floor = GroupFloor(bot: Self.june, date: Self.now)
        let senders = [nil, Account(id: UserID(rawValue: 99), isBot: true, firstName: "Robot")]

        for sender in senders {
            let words = message("June! @june_bot", from: sender, repliesTo: 1, mentions: ["june_bot"])
            #expect(answerer(of: words, floor: floor) == nil)
        }
    }

    @Test(
        arguments: [
            (seconds: 0.0, since: Set<UserID>(), expected: june), (600, [], june), (601, [], nil), (-30, [], june),
            (-3600, [], nil), (60, [ann], june), (60, [UserID(rawValue: 8)], nil),
            (60, [ann, UserID(rawValue: 8)], nil),
        ] as [(seconds: TimeInterval, since: Set<UserID>, expected: BotID?)])
    func `what means nobody goes on with whoever spoke last, for ten minutes and while nobody else writes`(
        seconds: TimeInterval, since: Set<UserID>, expected: BotID?
    ) {
        let floor = GroupFloor(bot: Self.june, date: Self.now - seconds, since: since)

        #expect(answerer(of: message("and then?"), floor: floor) == expected)
    }

    @Test func `a name counts more than who spoke last`() {
        let floor = GroupFloor(bot: Self.june, date: Self.now)

        #expect(answerer(of: message("and July?"), floor: floor) == Self.july)
    }

    @Test func `one that spoke last and takes part no more is not meant`() {
        let floor = GroupFloor(bot: BotID(rawValue: 9), date: Self.now)

        #expect(answerer(of: message("and then?"), floor: floor) == nil)
    }

    @Test func `names in forwarded words are not called, but whoever spoke last is shown them`() {
        let words = message("June said so", isForwarded: true)

        #expect(answerer(of: words) == nil)
        #expect(answerer(of: words, floor: GroupFloor(bot: Self.july, date: Self.now)) == Self.july)
    }

    @Test func `a name in the caption of a picture is called`() {
        let picture = IncomingMessage(
            id: MessageID(rawValue: 10), chat: Chat(id: ChatID(rawValue: -5), kind: .supergroup),
            sender: Account(id: Self.ann, firstName: "Ann"), date: Self.now,
            content: .attachment(.photo, caption: "look, june"))

        #expect(answerer(of: picture) == Self.june)
    }
}
