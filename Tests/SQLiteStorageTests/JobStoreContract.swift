import Domain
import Foundation
import Ports
import Testing

@Suite struct JobStoreContract {
    private let meeting = Meeting()
    private let summary = Summary(span: .day, firstDay: september(20), text: "it rained")

    @Test(arguments: StoreUnderTest.all, [noon + 10, noon + 200])
    func `a turn with something to tell queues one job, which no other turn moves`(
        kind: StoreUnderTest, second: Date
    ) async throws {
        let store = try kind.make()

        try await store.commit(meeting, summariseAt: noon + 100)
        try await store.commit(meeting, summariseAt: second)

        let relationship = try await store.look(meeting).relationship
        let jobs = try await store.dueJobs(at: noon + 100, limit: 9)
        #expect(try await store.dueJobs(at: noon + 99, limit: 9).isEmpty)
        #expect(jobs.map(\.kind) == [.summarise])
        #expect(jobs.map(\.relationship) == [relationship])
        #expect(jobs.map(\.attempts) == [0])
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9) == jobs)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a turn with nothing to tell queues nothing`(kind: StoreUnderTest) async throws {
        let store = try kind.make()

        try await store.commit(meeting, heard: [meeting.heard("hello", id: 1)])

        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `the longest due come first, as many as asked for`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let people = [30.0, 10, 20].map { seconds in
            (meeting: Meeting(account: Account(id: UserID(rawValue: Int64(seconds)), firstName: "P")), seconds: seconds)
        }
        var relationships: [RelationshipID] = []
        for person in people {
            try await store.commit(person.meeting, summariseAt: noon + person.seconds)
            relationships.append(try await store.look(person.meeting).relationship)
        }

        let due = try await store.dueJobs(at: noon + 20, limit: 9)

        #expect(due.map(\.relationship) == [relationships[1], relationships[2]])
        #expect(try await store.dueJobs(at: noon + 20, limit: 1) == [due[0]])
        #expect(try await store.dueJobs(at: noon + 20, limit: 0).isEmpty)
        #expect(try await store.dueJobs(at: noon + 30, limit: 9).map(\.relationship).last == relationships[0])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a job that is done is gone, and the next is another`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let epoch = try await store.look(meeting).epoch
        try await store.commit(meeting, summariseAt: noon)
        let first = try await job(of: meeting, in: store)

        try await store.finish(first, with: JobResult(.done(resumeAt: noon)), epoch: epoch, at: noon)
        let left = try await store.dueJobs(at: .distantFuture, limit: 9)
        try await store.commit(meeting, summariseAt: noon)
        let second = try await job(of: meeting, in: store)

        #expect(left.isEmpty)
        #expect(second.id != first.id)
        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(first, with: JobResult(.done(resumeAt: noon)), epoch: epoch, at: noon)
        }
        #expect(try await store.dueJobs(at: noon, limit: 9) == [second])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a job that failed is due when it is to be tried again, and counts`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let epoch = try await store.look(meeting).epoch
        try await store.commit(meeting, summariseAt: noon)

        for tries in [1.0, 2] {
            let job = try await job(of: meeting, in: store)
            try await store.finish(
                job, with: JobResult(.failed(retryAt: noon + tries * 600)), epoch: epoch, at: noon)
        }

        #expect(try await store.dueJobs(at: noon + 1199, limit: 9).isEmpty)
        #expect(try await store.dueJobs(at: noon + 1200, limit: 9).map(\.attempts) == [2])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a job with more to do is due when it says, and its failures are forgiven`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let epoch = try await store.look(meeting).epoch
        try await store.commit(meeting, summariseAt: noon)
        let fresh = try await job(of: meeting, in: store)
        try await store.finish(fresh, with: JobResult(.failed(retryAt: noon + 600)), epoch: epoch, at: noon)

        try await store.finish(fresh, with: JobResult(.again(at: noon + 700)), epoch: epoch, at: noon)

        #expect(try await store.dueJobs(at: noon + 699, limit: 9).isEmpty)
        #expect(try await store.dueJobs(at: noon + 700, limit: 9).map(\.attempts) == [fresh.attempts])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a parked job is never due`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let epoch = try await store.look(meeting).epoch
        try await store.commit(meeting, summariseAt: noon)
        let job = try await job(of: meeting, in: store)

        try await store.finish(job, with: JobResult(.parked), epoch: epoch, at: noon)

        #expect(try await store.dueJobs(at: .distantFuture, limit: 9).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all)
    func `a parked job rests until the person writes again`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let epoch = try await store.look(meeting).epoch
        try await store.commit(meeting, summariseAt: noon)
        let parked = try await job(of: meeting, in: store)
        try await store.finish(parked, with: JobResult(.parked), epoch: epoch, at: noon)

        try await store.commit(meeting, heard: [meeting.heard("hello", id: 1)], summariseAt: noon + 100)

        #expect(try await store.dueJobs(at: noon + 99, limit: 9).isEmpty)
        #expect(try await store.dueJobs(at: noon + 100, limit: 9).map(\.attempts) == [0])
    }
}

// MARK: - Results

extension JobStoreContract {
    @Test(arguments: StoreUnderTest.all)
    func `what a job came to is kept with its completion`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let context = try await store.look(meeting)
        let heard = (1...Int64(3)).map { meeting.heard("\($0)", id: $0) }
        try await store.commit(meeting, heard: heard, summariseAt: noon)
        let job = try await job(of: meeting, in: store)

        let result = JobResult(
            .done(resumeAt: noon), summary: summary, lastSummarised: 2, usage: [usage(by: context.person.rawValue)])
        try await store.finish(job, with: result, epoch: context.epoch, at: noon)

        let material = try await store.summaryMaterial(of: context.relationship, limit: 9)
        #expect(try await store.look(meeting).summaries == [summary])
        #expect(material?.messages.map(\.number) == [3])
        #expect(try await store.insight(into: meeting.conversation)?.usage.calls == 1)
    }

    @Test(arguments: StoreUnderTest.all)
    func `nothing of a result is kept under another epoch`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let context = try await store.look(meeting)
        try await store.commit(meeting, summariseAt: noon)
        let job = try await job(of: meeting, in: store)
        let result = JobResult(
            .done(resumeAt: noon), summary: summary, lastSummarised: 2, usage: [usage(by: context.person.rawValue)])

        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(job, with: result, epoch: context.epoch + 1, at: noon)
        }

        let material = try await store.summaryMaterial(of: context.relationship, limit: 9)
        #expect(try await store.look(meeting).summaries.isEmpty)
        #expect(material?.messages.isEmpty == true)
        #expect(try await store.insight(into: meeting.conversation)?.usage.calls == 0)
        #expect(try await store.dueJobs(at: .distantFuture, limit: 9) == [job])
    }

    @Test(arguments: StoreUnderTest.all, [false, true])
    func `nothing is told of somebody forgotten meanwhile`(kind: StoreUnderTest, everywhere: Bool) async throws {
        let store = try kind.make()
        let context = try await store.look(meeting)
        try await store.commit(meeting, summariseAt: noon)
        let job = try await job(of: meeting, in: store)
        let result = JobResult(.again(at: noon), summary: summary, lastSummarised: 2)

        try await store.forget(
            meeting.key, everywhere: everywhere, consuming: InboxSequence(rawValue: 4711), at: noon + 60)
        let material = try await store.summaryMaterial(of: context.relationship, limit: 9)

        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(job, with: result, epoch: context.epoch, at: noon + 60)
        }
        try await store.commit(meeting, summariseAt: noon + 120, at: noon + 120)
        await #expect(throws: StoreError.staleEpoch) {
            try await store.finish(job, with: result, epoch: context.epoch, at: noon + 120)
        }
        #expect(material?.epoch == nil)
        #expect(try await store.look(meeting).summaries.isEmpty)
        #expect(try await store.dueJobs(at: noon + 119, limit: 9).isEmpty)
    }

    @Test(arguments: StoreUnderTest.all, Summary.Span.allCases)
    func `what is told anew of the same time takes the place of what was told`(
        kind: StoreUnderTest, span: Summary.Span
    ) async throws {
        let store = try kind.make()

        for text in ["it rained", "it rained, then the sun came"] {
            try await tell(Summary(span: span, firstDay: september(14), text: text), of: meeting, in: store)
        }

        #expect(
            try await store.look(meeting).summaries == [
                Summary(span: span, firstDay: september(14), text: "it rained, then the sun came")
            ])
    }

    @Test(arguments: StoreUnderTest.all)
    func `a job is not done while there are words that nobody looked at`(kind: StoreUnderTest) async throws {
        let store = try kind.make()
        let epoch = try await store.look(meeting).epoch
        try await store.commit(meeting, heard: [meeting.heard("early", id: 1)], summariseAt: noon)
        let job = try await job(of: meeting, in: store)
        try await store.commit(meeting, heard: [meeting.heard("meanwhile", id: 2)], summariseAt: noon + 5)

        try await store.finish(
            job, with: JobResult(.done(resumeAt: noon + 100), lastSummarised: 1), epoch: epoch, at: noon)

        #expect(try await store.dueJobs(at: noon + 99, limit: 9).isEmpty)
        #expect(try await store.dueJobs(at: noon + 100, limit: 9).map(\.id) == [job.id])
    }
}
