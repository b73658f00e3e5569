import Domain
import Foundation
import Testing

private func stage(_ stage: Stage, step: Double? = nil, end: Double? = nil) -> LinkedStage {
    LinkedStage(
        stage: stage, lastStep: step.map { day0 + $0 * 86_400 }, lastEnd: end.map { day0 + $0 * 86_400 })
}

@Suite struct LinkedStageTests {
    @Test(
        arguments: [
            ([], nil), ([stage(.justMet)], 0), ([stage(.justMet), stage(.partners)], 1),
            ([stage(.flirting, step: 1), stage(.goodFriends, step: 9)], 0),
            ([stage(.goodFriends, step: 1), stage(.goodFriends, step: 9)], 0),
            ([stage(.justMet), stage(.flirting), stage(.goodFriends)], 1),
            ([stage(.partners, step: 5, end: 2), stage(.goodFriends, step: 4)], 0),
        ] as [([LinkedStage], Int?)])
    func `the highest stage is felt, the first of equals`(stages: [LinkedStage], felt: Int?) {
        let known = stages

        let place = LinkedStage.felt(among: known)

        #expect(place == felt)
    }

    @Test(
        arguments: [
            ([stage(.partners, step: 1), stage(.justMet, step: 2, end: 2)], 1),
            ([stage(.justMet, step: 2, end: 2), stage(.partners, step: 1)], 0),
            ([stage(.partners), stage(.goodFriends, step: 2, end: 2)], 1),
            ([stage(.partners, step: 1), stage(.goodFriends, step: 3, end: 2)], 1),
            ([stage(.partners, step: 1), stage(.flirting, step: 1), stage(.justMet, step: 2, end: 2)], 2),
            ([stage(.justMet), stage(.goodFriends, step: 2, end: 2)], 1),
        ] as [([LinkedStage], Int?)])
    func `an end on one account is felt on all that took no step since`(stages: [LinkedStage], felt: Int?) {
        let known = stages

        let place = LinkedStage.felt(among: known)

        #expect(place == felt)
    }

    @Test(
        arguments: [
            ([stage(.partners, step: 3), stage(.justMet, step: 2, end: 2)], 0),
            ([stage(.partners, step: 2), stage(.justMet, step: 2, end: 2)], 0),
            ([stage(.flirting, step: 4), stage(.justMet, step: 3, end: 3), stage(.partners, step: 1)], 0),
        ] as [([LinkedStage], Int?)])
    func `whoever came closer again since is close again`(stages: [LinkedStage], felt: Int?) {
        let known = stages

        let place = LinkedStage.felt(among: known)

        #expect(place == felt)
    }
}
