import Testing

@testable import HTTPTransport

struct MonotonicTimeTests {
    private let start = MonotonicTime.now()

    @Test(
        arguments: [
            (Duration.zero, 0), (.nanoseconds(1), 1), (.milliseconds(5), 5), (.microseconds(5001), 6),
            (.seconds(-3), 0),
        ] as [(Duration, Int64)])
    func `what remains is told in whole milliseconds, rounded up`(wait: Duration, milliseconds: Int64) {
        #expect(start.advanced(by: wait).milliseconds(from: start) == milliseconds)
    }

    @Test(arguments: [nil, Duration.seconds(Int64.max), .seconds(3_200_000_000)])
    func `a moment without end is never`(wait: Duration?) {
        #expect(start.advanced(by: wait) == .never)
    }

    @Test func `time passes and does not turn back`() {
        let moments = (0..<100).map { _ in MonotonicTime.now() }

        #expect(moments == moments.sorted() && MonotonicTime.past < start && start < .never)
    }
}
