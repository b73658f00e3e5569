import Domain
import Foundation
import Testing

@testable import mio

@Suite struct LivesTests {
    /// Lives that say the same again and again on purpose.
    private static let monotonous: Set<String> = ["spammer", "love-bomber"]

    @Test func `the page tells of every life and of no other`() throws {
        let names = try LifeLibrary(in: LifeFixture.presets.appendingPathComponent("_lives")).lives.map(\.name)

        let page = try LifeFixture.generatedPage()

        let headings = page.split(separator: "\n").filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(headings == names)
        #expect(names == LifeExpectation.ofLives.keys.sorted())
        #expect(page.hasPrefix(LifeReport.markdownHeading))
    }

    @Test func `half of the lives are in Chinese, and most of what is said is said in other words`() throws {
        let lives = try LifeLibrary(in: LifeFixture.presets.appendingPathComponent("_lives")).lives

        #expect(lives.count { $0.language == .chinese } == 4)
        #expect(lives.count { $0.language == .english } == 4)
        for life in lives where !Self.monotonous.contains(life.name) {
            let days = life.days.map { $0.turns.map { $0.messages.compactMap(\.content.words) } }
            let visits = days.filter { $0.count >= 3 }
            #expect(Set(visits).count == visits.count, "\(life.name)")
        }
    }
}
