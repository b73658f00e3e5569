import Domain
import Ports

/// Carries out what a ``TurnMachine`` says.
extension Lane {
    mutating func perform(_ effects: [TurnMachine.Effect], in group: inout DiscardingTaskGroup) async {
        for effect in effects { await perform(effect, in: &group) }
    }

    private mutating func perform(_ effect: TurnMachine.Effect, in group: inout DiscardingTaskGroup) async {
        switch effect {
        case .awaitMore(let number): awaitMore(number, in: &group)
        case .awaitModels(let number):
            seat?.leave(until: number)
            post(.waited(number), after: modelBackoff.pause(using: crew.services.chance), in: &group)
        case .think(let number, let batch): think(number, about: batch, in: &group)
        case .cancelThinking: thinking.send()
        case .commit(let batch): commit(batch, .answered, in: &group)
        case .commitFallback(let batch):
            openUntil = crew.services.timekeeper.uptime() + Self.openTime
            commit(batch, .fallback, in: &group)
        case .close(let batch):
            openUntil = nil
            commit(batch, .closed, in: &group)
        case .deliver: deliver(in: &group)
        case .withdraw: cut.send()
        case .amend(let message):
            // Waited for, as the lane may end after it.
            await crew.amend(message, in: conversation)
            waitingCount -= 1
        case .reach(let number): reach(number, in: &group)
        case .commitReach: commitReach(in: &group)
        case .reload: await reload(in: &group)
        }
    }

    private mutating func awaitMore(_ number: Int, in group: inout DiscardingTaskGroup) {
        seat?.leave(until: number)
        let now = crew.services.timekeeper.uptime()
        let start = batchStart ?? now
        batchStart = start
        let wait = BatchWindow.wait(
            after: lastContent ?? .text(""), elapsed: now - start, pace: crew.assignment.pace)
        post(.waited(number), after: wait, in: &group)
    }

    private func post(_ event: TurnMachine.Event, after wait: Duration, in group: inout DiscardingTaskGroup) {
        guard wait > .zero else { return mailbox.put(.event(event)) }
        group.addTask { [services = crew.services, mailbox] in
            if await services.pause(for: wait) { mailbox.put(.event(event)) }
        }
    }

    private mutating func think(_ number: Int, about batch: Batch, in group: inout DiscardingTaskGroup) {
        let signal = Signal()
        thinking = signal
        batchStart = nil
        initiative = nil
        cut = Signal()
        group.addTask { [crew, mailbox, conversation] in
            await signal.cancelling {
                mailbox.put(.thought(number, await crew.think(about: batch, in: conversation)))
            }
        }
    }

    private mutating func commit(
        _ batch: Batch, _ outcome: TurnCommit.Outcome, in group: inout DiscardingTaskGroup
    ) {
        guard let thought else { return }
        answeredCount = outcome == .fallback ? 0 : batch.arrivals.count
        let turn = crew.turn(of: thought, about: batch, in: conversation, outcome)
        group.addTask { [crew, mailbox] in
            do throws(StoreError) {
                guard let entries = try await crew.commit(turn) else { return }
                mailbox.put(.committed(entries))
            } catch {
                await crew.services.keep(turn.usage)
                mailbox.put(.event(.outdated))
            }
        }
    }

    private mutating func reach(_ number: Int, in group: inout DiscardingTaskGroup) {
        guard let candidate else { return }
        let signal = Signal()
        thinking = signal
        cut = Signal()
        group.addTask { [crew, mailbox] in
            await signal.cancelling { mailbox.put(.reached(number, await crew.reach(candidate))) }
        }
    }

    private func commitReach(in group: inout DiscardingTaskGroup) {
        guard let initiative else { return }
        group.addTask { [crew, mailbox] in
            do throws(StoreError) {
                let entries = try await crew.services.insist { () throws(StoreError) in
                    try await crew.services.outreach.commit(initiative.commit)
                }
                if let entries { mailbox.put(.committed(entries)) }
            } catch {
                await crew.thinker.abandon(initiative)
                mailbox.put(.event(.outdated))
            }
        }
    }

    private mutating func deliver(in group: inout DiscardingTaskGroup) {
        if thought?.reply != nil {
            openUntil = nil
            modelBackoff.reset()
        }
        let energy = initiative?.energy ?? thought?.energy(at: crew.services.timekeeper.now())
        let courier = crew.courier(isGroup: conversation.isGroup, energy: energy)
        (thought, initiative) = (nil, nil)
        let (entries, cut) = (bubbles, cut)
        bubbles = []
        group.addTask { [mailbox] in
            await courier.deliver(entries, isCut: { cut.isSent }, cut: cut)
            mailbox.put(.event(.delivered))
        }
    }
}
