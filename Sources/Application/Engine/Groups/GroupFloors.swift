import Domain
import Synchronization

/// Lets one of our personas at a time speak in a group, in the order in which they asked.
final class GroupFloors: Sendable {
    /// A place in a group's line; the first one has the floor.
    private struct Place {
        let id: UInt64
        var waiter: CheckedContinuation<Bool, Never>?
    }

    private struct State {
        var lines: [ChatID: [Place]] = [:]
        var nextID: UInt64 = 0

        func index(of place: UInt64, in chat: ChatID) -> Int? {
            lines[chat]?.firstIndex { $0.id == place }
        }
    }

    private let state = Mutex(State())

    /// How many groups there are in which somebody speaks or wants to.
    var count: Int { state.withLock(\.lines.count) }

    /// Puts somebody at the end of a group's line; the number of the place.
    func enter(_ chat: ChatID) -> UInt64 {
        state.withLock { state in
            state.nextID += 1
            state.lines[chat, default: []].append(Place(id: state.nextID))
            return state.nextID
        }
    }

    /// Whether a place has the floor.
    func isFirst(_ place: UInt64, in chat: ChatID) -> Bool {
        state.withLock { $0.lines[chat]?.first?.id == place }
    }

    /// Waits until a place has the floor; `false` when it was given up, or the task is cancelled, which gives it up.
    func wait(for place: UInt64, in chat: ChatID) async -> Bool {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isFirst = state.withLock { state -> Bool? in
                    guard let index = state.index(of: place, in: chat) else { return false }
                    guard index > 0 else { return true }
                    guard state.lines[chat]?[index].waiter == nil else { return false }
                    state.lines[chat]?[index].waiter = continuation
                    return nil
                }
                if let isFirst { continuation.resume(returning: isFirst) }
            }
        } onCancel: {
            leave(place, in: chat)
        }
    }

    /// Gives a place up, and the floor to the next one; giving up twice changes nothing.
    func leave(_ place: UInt64, in chat: ChatID) {
        let (left, next) = state.withLock { state in
            guard let index = state.index(of: place, in: chat) else { return (nil as Place?, nil as Place?) }
            let left = state.lines[chat]?.remove(at: index)
            if state.lines[chat]?.isEmpty ?? true {
                state.lines[chat] = nil
                return (left, nil)
            }
            guard index == 0 else { return (left, nil) }
            let next = state.lines[chat]?.first
            state.lines[chat]?[0].waiter = nil
            return (left, next)
        }
        left?.waiter?.resume(returning: false)
        next?.waiter?.resume(returning: true)
    }
}
