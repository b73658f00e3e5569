/// Transfers ordered by the next moment at which one of their deadlines may pass (a binary heap).
struct DeadlineQueue {
    private var heap: [Transfer] = []

    /// The earliest moment; ``MonotonicTime/never`` when there is none.
    var next: MonotonicTime { heap.first?.due ?? .never }

    /// Adds a transfer, or moves it after its `due` has changed.
    mutating func update(_ transfer: Transfer) {
        if transfer.queueIndex == nil {
            transfer.queueIndex = heap.count
            heap.append(transfer)
        }
        settle(transfer)
    }

    /// Removes a transfer, if it is here.
    mutating func remove(_ transfer: Transfer) {
        guard let index = transfer.queueIndex else { return }
        transfer.queueIndex = nil
        let last = heap.removeLast()
        guard last !== transfer else { return }
        place(last, at: index)
        settle(last)
    }

    /// A transfer whose moment has come; it stays.
    func first(dueAt now: MonotonicTime) -> Transfer? {
        guard let first = heap.first, first.due <= now else { return nil }
        return first
    }

    private mutating func place(_ transfer: Transfer, at index: Int) {
        heap[index] = transfer
        transfer.queueIndex = index
    }

    private mutating func settle(_ transfer: Transfer) {
        guard var index = transfer.queueIndex else { return }
        while index > 0, transfer.due < heap[(index - 1) / 2].due {
            place(heap[(index - 1) / 2], at: index)
            index = (index - 1) / 2
        }
        while let child = earlierChild(of: index), heap[child].due < transfer.due {
            place(heap[child], at: index)
            index = child
        }
        place(transfer, at: index)
    }

    private func earlierChild(of index: Int) -> Int? {
        let left = 2 * index + 1
        guard left < heap.count else { return nil }
        return left + 1 < heap.count && heap[left + 1].due < heap[left].due ? left + 1 : left
    }
}
