import Testing

@testable import BotAPIEmulator

struct UpdateQueueTests {
    private func queue(_ count: Int, from id: Int64 = 1_000) -> UpdateQueue {
        var queue = UpdateQueue(firstID: id)
        for _ in 0..<count { queue.append(expiry: 100) { id in Array("\(id)".utf8) } }
        return queue
    }

    @Test(
        arguments: [
            (offset: 1_000, first: 1_000), (1_001, 1_001), (1_004, 1_004), (1_005, nil), (1_015, nil), (1_016, 1_000),
            (-1, 1_004), (-3, 1_002), (-9, 1_000), (-100_000, 1_000), (0, 1_000), (1, 1_000),
        ] as [(Int64, Int64?)])
    func `an offset confirms what it should of five updates`(offset: Int64, first: Int64?) {
        var queue = queue(5)

        queue.confirm(below: offset)

        #expect(queue.batch(limit: 1, now: 0).first?.id == first)
    }

    @Test
    func `ids rise by one and bodies carry them`() {
        var queue = queue(3)

        let batch = queue.batch(limit: 9, now: 0)

        #expect(batch.map(\.id) == [1_000, 1_001, 1_002])
        #expect(batch.map { String(decoding: $0.json, as: UTF8.self) } == ["1000", "1001", "1002"])
    }

    @Test
    func `a batch forgets the expired wherever they stand`() {
        var queue = UpdateQueue(firstID: 1)
        for expiry in [10.0, 50, 10, 50, 10] { queue.append(expiry: expiry) { _ in [] } }

        #expect(queue.batch(limit: 2, now: 9).map(\.id) == [1, 2])
        #expect(queue.batch(limit: 3, now: 10).map(\.id) == [2, 4])
        #expect(queue.batch(limit: 3, now: 50).isEmpty)
        #expect(queue.isEmpty)
    }

    @Test
    func `a full queue drops what comes`() {
        var queue = queue(UpdateQueue.capacity + 5)

        #expect(queue.count == UpdateQueue.capacity)
        queue.confirm(below: 1_001)
        queue.append(expiry: 100) { _ in [] }
        #expect(queue.count == UpdateQueue.capacity)
    }

    @Test
    func `a jump waits until nothing waits`() {
        var queue = queue(2)
        queue.jump(to: 5)

        queue.append(expiry: 100) { _ in [] }
        queue.confirmAll()
        queue.append(expiry: 100) { _ in [] }
        queue.append(expiry: 100) { _ in [] }

        #expect(queue.batch(limit: 9, now: 0).map(\.id) == [5, 6])
        #expect(queue.confirmed(last: 3).map(\.id) == [1_000, 1_001, 1_002])
    }

    @Test
    func `a stale offset after a jump down is answered from the head`() {
        var queue = queue(2, from: 1_000_000)
        queue.confirm(below: 1_000_002)
        queue.jump(to: 5)
        queue.append(expiry: 100) { _ in [] }

        queue.confirm(below: 1_000_002)

        #expect(queue.batch(limit: 9, now: 0).map(\.id) == [5])
    }

    @Test(arguments: [0, 1, 20, 32])
    func `the last confirmed updates are remembered, through a long life`(count: Int) {
        var queue = UpdateQueue(firstID: 1)
        for _ in 0..<5_000 {
            queue.append(expiry: 100) { _ in [] }
            queue.confirmAll()
        }

        #expect(queue.confirmed(last: count).map(\.id) == (1...5_000).suffix(count).map { Int64($0) })
    }
}
