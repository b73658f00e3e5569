import Domain
import Foundation
import Logging
import Ports

/// What nobody asked for is sent at most once, in time, and never over newer words.
extension Courier {
    /// What holds for one message beside what Telegram says of it.
    struct Terms: Sendable {
        /// So many sends without a word of Telegram's, and the message counts as sent: where requests get through and
        /// answers do not, a person would get it again and again.
        var mostUnknown = 5
        /// Ends a wait for another try.
        var cut: Signal?

        /// Whether it must not arrive twice.
        var isOnce: Bool { mostUnknown == 1 }

        /// Why it is not to be sent any more, as long as Telegram certainly does not have it.
        var obstacle: @Sendable () -> WithdrawalReason? = { nil }
        /// Prepares a try; `false` when there is to be none, `nil` when the task was cancelled.
        var begin: @Sendable () async -> Bool? = { true }
        /// Takes that back after a try of which Telegram certainly has nothing.
        var takeBack: @Sendable () async -> Void = {}
    }

    /// The terms of an entry that nobody asked for.
    func unasked(_ entry: OutboxEntry, isCut: @escaping @Sendable () -> Bool, cut: Signal) -> Terms {
        Terms(
            mostUnknown: 1, cut: cut,
            obstacle: { isCut() ? .newerWords : isStale(entry) ? .stale : nil },
            begin: { await begin(entry) },
            takeBack: {
                await mark { () throws(StoreError) in try await services.outbox.markNotBegun(entry.sequence) }
            })
    }

    /// Those of `entries`, which an earlier process left, that are still to be sent: nothing that nobody asked for, for
    /// words of the person may wait at Telegram.
    ///
    /// Whatever it had begun to send counts as sent.
    func recovered(_ entries: [OutboxEntry], hasNewerWords: Bool) async -> [OutboxEntry] {
        let now = services.timekeeper.now()
        var left: [OutboxEntry] = []
        for entry in entries {
            if entry.isUnasked, entry.hasBegun {
                await mark { () throws(StoreError) in
                    try await services.outbox.markSent(entry.sequence, as: nil, at: now)
                }
            } else if entry.isUnasked {
                await mark { () throws(StoreError) in
                    try await services.outbox.withdraw(
                        [entry.sequence], because: hasNewerWords ? .newerWords : .stale, at: now)
                }
            } else {
                left.append(entry)
            }
        }
        return left
    }

    /// Waits; not after `cut` was sent, if there is one.
    func pause(for duration: Duration, until cut: Signal?) async {
        guard let cut else {
            await services.pause(for: duration)
            return
        }
        guard duration > .zero else { return }
        await cut.cancelling { await services.pause(for: duration) }
    }

    /// Whether the moment for which it was meant has passed.
    private func isStale(_ entry: OutboxEntry) -> Bool {
        abs(services.timekeeper.now().timeIntervalSince(entry.date)) > OutreachPolicy.composing
    }

    /// Marks durably that it is being sent: from then on it counts as sent, unless Telegram says that it is not.
    private func begin(_ entry: OutboxEntry) async -> Bool? {
        do throws(StoreError) {
            return try await services.insist { () throws(StoreError) in
                try await services.outbox.markBegun(entry.sequence, at: services.timekeeper.now())
            }
        } catch {
            services.logger.error("A delivery mark was refused", metadata: ["error": "\(error)"])
            return nil
        }
    }
}
