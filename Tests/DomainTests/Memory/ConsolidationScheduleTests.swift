import Domain
import Foundation
import Testing

private typealias Fixtures = ConsolidationFixtures

@Suite struct ConsolidationScheduleTests {
    private static let relationship = RelationshipID(rawValue: 42)

    /// Memories that were looked through on the day of their number.
    private static func looked(_ numbers: ClosedRange<Int64>) -> [MemoryID: Date] {
        Dictionary(
            uniqueKeysWithValues: numbers.map { (MemoryID(rawValue: $0), Fixtures.noon + Double($0) * 86_400) })
    }

    @Test(arguments: [0, 1, 7, -1])
    func `a few new memories wait for more`(unsorted: Int) {
        let now = Fixtures.noon

        let moment = ConsolidationSchedule.moment(after: now, unsorted: unsorted, in: .gmt, for: Self.relationship)

        #expect(moment == nil)
    }

    @Test(arguments: [8, 29])
    func `enough of them are put in order by night, after the summaries`(unsorted: Int) {
        let summaries = SummarySchedule.moment(after: Fixtures.noon, in: .gmt, for: Self.relationship)

        let moment = ConsolidationSchedule.moment(
            after: Fixtures.noon, unsorted: unsorted, in: .gmt, for: Self.relationship)

        #expect(moment == summaries + 5400)
    }

    @Test(arguments: [30, 10_000])
    func `a flood of them does not wait`(unsorted: Int) {
        let now = Fixtures.noon

        let moment = ConsolidationSchedule.moment(after: now, unsorted: unsorted, in: .gmt, for: Self.relationship)

        #expect(moment == now)
    }

    @Test func `the person comes first, then whose news has waited longest`() {
        let memories = [
            Fixtures.memory(1, of: [7]), Fixtures.memory(2, of: [7]), Fixtures.memory(3, of: [8]),
            Fixtures.memory(4, of: [8]), Fixtures.memory(5, of: [8]), Fixtures.memory(6, of: [7]), Fixtures.memory(9),
            Fixtures.memory(8), Fixtures.memory(10),
        ]

        let first = ConsolidationSchedule.group(of: memories, looked: [:])
        let second = ConsolidationSchedule.group(of: memories, looked: Self.looked(8...10))
        let third = ConsolidationSchedule.group(
            of: memories, looked: Self.looked(8...10).merging(Self.looked(1...2)) { $1 })

        #expect(first.map(\.id) == Fixtures.ids([8, 9, 10]))
        #expect(second.map(\.id) == Fixtures.ids([1, 2, 6]))
        #expect(third.map(\.id) == Fixtures.ids([3, 4, 5]))
    }

    @Test func `two people and one of the two are different subjects`() {
        let memories =
            (1...2).map { Fixtures.memory($0, of: [7, 8]) } + (3...4).map { Fixtures.memory($0, of: [7]) }
            + [Fixtures.memory(5, of: [8, 7])]

        let group = ConsolidationSchedule.group(of: memories, looked: [:])

        #expect(group.map(\.id) == Fixtures.ids([1, 2, 5]))
    }

    @Test func `of many the oldest are looked through first`() {
        let memories = (1...70).reversed().map { Fixtures.memory($0) }

        let group = ConsolidationSchedule.group(of: memories, looked: [:])

        #expect(group.map(\.id) == Fixtures.ids(Array(1...60)))
    }

    @Test func `new ones are looked through with those that were not for the longest time`() {
        let memories = (1...65).map { Fixtures.memory($0) }

        let group = ConsolidationSchedule.group(of: memories, looked: Self.looked(1...60))

        #expect(group.map(\.id) == Fixtures.ids(Array(1...55) + Array(61...65)))
    }

    @Test func `where hardly anything is new, nothing is looked through`() {
        let end = Memory.End(date: Fixtures.noon, reason: .superseded)
        let memories = (1...9).map { Fixtures.memory($0) } + [Fixtures.memory(10, end: end)]

        let group = ConsolidationSchedule.group(of: memories, looked: Self.looked(1...7))

        #expect(group == [])
        #expect(ConsolidationSchedule.group(of: [], looked: [:]) == [])
    }
}
