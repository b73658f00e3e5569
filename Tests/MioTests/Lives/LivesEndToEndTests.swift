import Domain
import Foundation
import Testing

@testable import mio

/// Whole lives take minutes of work, so they are played beside the tests that wait for other processes.
@Suite(.serialized, .timeLimit(.minutes(10))) struct LivesEndToEndTests {
    @Test(arguments: LifeExpectation.ofLives.keys.sorted())
    func `a life goes as such a life must, and the page tells how`(name: String) async throws {
        let evaluation = try LivesEvaluation(scriptedIn: LifeFixture.presets)
        let life = try #require(evaluation.lives.first { $0.name == name })

        let report = try await evaluation.report(of: life)

        for expectation in LifeExpectation.ofLives[name] ?? [] {
            #expect(expectation.holds(report), "\(expectation.what): \(report.path.map(\.rawValue)), \(report.points)")
        }
        #expect(Self.isGradual(report))
        #expect(report.scores.allSatisfy { (0...1000).contains($0) })
        let page = try LifeFixture.generatedPage()
        #expect(page.contains(report.markdownRow), "run mio evaluate relationships --markdown: \(report.markdownRow)")
        #expect(page.contains(report.markdown), "run mio evaluate relationships --markdown: \(report.markdown)")
    }

    /// One stage at a time, and no two steps up within the cooldown.
    private static func isGradual(_ report: LifeReport) -> Bool {
        let stages = report.path.compactMap { Stage.allCases.firstIndex(of: $0) }
        let isStepwise = zip(stages, stages.dropFirst()).allSatisfy { abs($0 - $1) == 1 }
        let isPatient = zip(report.steps.indices, report.steps.indices.dropFirst()).allSatisfy { before, after in
            report.steps[after].to < report.steps[after].from
                || report.moments[after].timeIntervalSince(report.moments[before]) >= RelationshipEvolution.cooldown
        }
        return isStepwise && isPatient
    }
}
