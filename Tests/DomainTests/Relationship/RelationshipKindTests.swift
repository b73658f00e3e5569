import Domain
import Testing

private let stages: [(kind: RelationshipKind, stage: Stage)] = [
    (kind: .stranger, stage: .justMet), (.friend, .goodFriends), (.confidant, .goodFriends), (.crush, .flirting),
    (.partner, .partners),
]

private let offers: [(highest: Stage, kinds: [RelationshipKind])] = [
    (highest: .justMet, kinds: [.stranger]), (.goodFriends, [.stranger, .friend, .confidant]),
    (.flirting, [.stranger, .friend, .confidant, .crush]),
    (.partners, [.stranger, .friend, .confidant, .crush, .partner]),
]

@Suite struct RelationshipKindTests {
    @Test(arguments: stages)
    func `a kind of relationship stays at one stage`(kind: RelationshipKind, stage: Stage) {
        let chosen = kind

        let stays = chosen.stage

        #expect(stays == stage)
    }

    @Test(arguments: offers)
    func `a persona offers nothing closer than it goes`(highest: Stage, kinds: [RelationshipKind]) {
        let limit = highest

        let offered = RelationshipKind.offered(upTo: limit)

        #expect(offered == kinds)
    }

    @Test func `each kind has a name of its own`() {
        let kinds = RelationshipKind.allCases

        let names = Set(kinds.map { CommandText($0) })

        #expect(names.count == kinds.count)
    }
}
