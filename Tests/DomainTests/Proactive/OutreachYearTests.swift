import Domain
import Foundation
import Testing

/// A larger population is asked for with `MIO_SIMULATED_PEOPLE=1000`, in a release build.
private let people = ProcessInfo.processInfo.environment["MIO_SIMULATED_PEOPLE"].flatMap { Int($0) }

@Suite struct OutreachYearTests {
    @Test func `in a year of many lives nobody is disturbed, and nobody is forgotten`() {
        let count = people ?? 100

        let year = SimulatedYear(people: count, seed: 20_260_101)
        let histogram = GapHistogram(of: year.writes)
        let medians = Stage.allCases.sorted().map(histogram.median)

        #expect(year.faults == [])
        #expect(year.writes.count > count * 100)
        // Whoever never answers is left alone after three of each persona.
        #expect((year.perPerson[.never] ?? 0) <= 5 * 3)
        #expect((year.perPerson[.always] ?? 0) > 365)
        #expect(zip(medians, medians.dropFirst()).allSatisfy { $0 > $1 })
        if people != nil { print(histogram.lines.joined(separator: "\n")) }
    }

    @Test func `a year is the same whenever it is lived`() {
        let seed: UInt64 = 5

        let years = (0..<2).map { _ in SimulatedYear(people: 5, seed: seed) }

        #expect(years[0].writes.map(\.date) == years[1].writes.map(\.date))
    }

    @Test func `the histogram shows where the gaps lie`() {
        let gaps: [Double] = [0.5, 1.5, 1.7, 30]
        let writes = gaps.map {
            SimulatedWrite(persona: 0, stage: .partners, date: SimulatedYear.begin, gap: $0 * 3600)
        }

        let lines = GapHistogram(of: writes).lines.suffix(12)

        #expect(
            Array(lines) == [
                "partners: 4, median 1.7 h", "    0–  1 h  25 % ██████████", "    1–  2 h  50 % ████████████████████",
                "    2–  4 h   0 %", "    4–  8 h   0 %", "    8– 16 h   0 %", "   16– 24 h   0 %",
                "   24– 48 h  25 % ██████████", "   48– 96 h   0 %", "   96–168 h   0 %", "  168–  ∞ h   0 %", "",
            ])
    }
}
