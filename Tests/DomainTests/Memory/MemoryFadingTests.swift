import Domain
import Foundation
import Testing

private typealias Fixtures = ConsolidationFixtures

private let lives: [(importance: Double, recalls: Int, days: Double)] = [
    (importance: 0.1, recalls: 0, days: 54), (0.2, 0, 126), (0.2, 1, 213.3), (0.5, 0, 299), (0.5, 9, 987.4),
]

private let lasting: [Memory] = [
    Fixtures.memory(1, importance: 0.7, days: 9999), Fixtures.memory(1, "", .boundary, importance: 0, days: 9999),
    Fixtures.memory(1, "", .shared, importance: 0, days: 9999),
    Fixtures.memory(1, attribute: .home, importance: 0, days: 9999),
    Fixtures.memory(1, "", .plan, importance: 0, days: 9999, on: "2026-09-03"),
    Fixtures.memory(1, "", .plan, importance: 0.7, days: 9999, on: "2020-01-01"),
    Fixtures.memory(1, importance: 0, days: 9999, end: .init(date: Fixtures.noon, reason: .merged)),
    Fixtures.memory(1, importance: 0.2, days: -9999),
]

@Suite struct MemoryFadingTests {
    @Test(arguments: lives)
    func `what matters and what is used lives longer`(importance: Double, recalls: Int, days: Double) {
        let ages = [days - 1, days + 1]

        let faded = ages.map { age in
            let memory = Fixtures.memory(1, importance: importance, days: age, recalls: recalls)
            return !MemoryFading.faded(among: [memory], at: Fixtures.noon, in: .gmt).isEmpty
        }

        #expect(faded == [false, true])
    }

    @Test func `a life begins anew with every recall`() {
        let memory = Fixtures.memory(1, importance: 0.2, days: 9999, recalls: 1, lastRecall: Fixtures.noon - 86_400)

        let faded = MemoryFading.faded(among: [memory], at: Fixtures.noon, in: .gmt)

        #expect(faded == [])
    }

    @Test(arguments: lasting)
    func `what must not be lost does not fade`(memory: Memory) {
        let memories = [memory]

        let faded = MemoryFading.faded(among: memories, at: Fixtures.noon, in: .gmt)

        #expect(faded == [])
    }

    @Test(arguments: [("2026-07-03", true), ("2026-07-04", true), ("2026-07-05", false), ("2026-09-01", false)])
    func `a plan fades sixty days after its day`(day: String, fades: Bool) {
        let memories = [Fixtures.memory(3, "Exam", .plan, importance: 0.6, days: 9999, on: day)]

        let faded = MemoryFading.faded(among: memories, at: Fixtures.noon, in: .gmt)

        #expect(faded == (fades ? Fixtures.ids([3]) : []))
    }

    @Test(arguments: [(0.0, 1.0), (0.4, 81.0), (1.0, 135.0)])
    func `strength halves with every half-life`(importance: Double, halfLife: Double) {
        let memory = Fixtures.memory(1, importance: importance, days: halfLife)

        let strength = MemoryFading.strength(of: memory, at: Fixtures.noon)

        #expect(abs(strength - importance / 2) < 1e-9)
    }
}
