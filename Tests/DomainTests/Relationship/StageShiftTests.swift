import Domain
import Testing

@Suite struct StageShiftTests {
    @Test(arguments: StageTransition.Cause.allCases)
    func `an end is felt far longer than any other step`(cause: StageTransition.Cause) {
        let steps = cause == .apart ? 80 : 12

        let reach = StageShift.reach(after: cause)

        #expect(reach == steps)
        #expect(reach <= StageShift.longestReach)
    }
}
