import Testing

@testable import HTTPTransport

struct NameResolverTests {
    /// Notes which names are looked up.
    private final class Lookups {
        var names: [String] = []
    }

    private let start = MonotonicTime.now()
    private let lookups: Lookups
    private let resolver: NameResolver<Int>

    init() {
        let lookups = Lookups()
        self.lookups = lookups
        resolver = NameResolver { lookups.names.append($0) }
    }

    private func later(_ seconds: Int) -> MonotonicTime { start.advanced(by: .seconds(seconds)) }

    @Test func `whoever asks during a lookup waits for it`() {
        let answers = [1, 2, 3].map { resolver.addresses(of: "a.test", for: $0, now: start) }

        let waiting = resolver.settle("a.test", with: .success(["192.0.2.1"]), now: start)

        #expect(answers == [.pending, .pending, .pending] && lookups.names == ["a.test"])
        #expect(waiting == [1, 2, 3])
        #expect(resolver.settle("a.test", with: .success([]), now: start) == [])
    }

    @Test(arguments: [(0, 1), (59, 1), (60, 2), (599, 2)])
    func `addresses are used for ten minutes and looked up anew after one`(seconds: Int, count: Int) {
        _ = resolver.addresses(of: "a.test", for: 1, now: start)
        _ = resolver.settle("a.test", with: .success(["192.0.2.1"]), now: start)

        let answer = resolver.addresses(of: "a.test", for: 2, now: later(seconds))

        #expect(answer == .known(["192.0.2.1"]) && lookups.names.count == count)
    }

    @Test func `addresses older than ten minutes are waited for`() {
        _ = resolver.addresses(of: "a.test", for: 1, now: start)
        _ = resolver.settle("a.test", with: .success(["192.0.2.1"]), now: start)

        #expect(resolver.addresses(of: "a.test", for: 2, now: later(600)) == .pending)
    }

    @Test func `a failure is remembered for five seconds`() {
        _ = resolver.addresses(of: "a.test", for: 1, now: start)
        _ = resolver.settle("a.test", with: .failure(.resolve(reason: "gone")), now: start)

        #expect(resolver.addresses(of: "a.test", for: 2, now: later(4)) == .failed(.resolve(reason: "gone")))
        #expect(resolver.addresses(of: "a.test", for: 3, now: later(5)) == .pending)
        #expect(lookups.names.count == 2)
    }

    @Test func `a failed refreshment leaves the old addresses`() {
        _ = resolver.addresses(of: "a.test", for: 1, now: start)
        _ = resolver.settle("a.test", with: .success(["192.0.2.1"]), now: start)
        _ = resolver.addresses(of: "a.test", for: 2, now: later(61))
        _ = resolver.settle("a.test", with: .failure(.resolve(reason: "gone")), now: later(61))

        let answers = [62, 70].map { resolver.addresses(of: "a.test", for: 3, now: later($0)) }

        #expect(answers == [.known(["192.0.2.1"]), .known(["192.0.2.1"])])
        #expect(lookups.names.count == 3)
    }

    @Test func `many names do not stay for ever`() {
        for index in 0..<1025 {
            _ = resolver.addresses(of: "\(index).test", for: index, now: start)
            _ = resolver.settle("\(index).test", with: .success(["192.0.2.1"]), now: later(index < 1024 ? 0 : 90))
        }

        #expect(resolver.addresses(of: "0.test", for: 1, now: later(90)) == .pending)
        #expect(resolver.addresses(of: "1024.test", for: 1, now: later(90)) == .known(["192.0.2.1"]))
    }
}
