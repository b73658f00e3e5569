import Domain
import TestSupport
import Testing

@testable import Engine

/// The line of those that want to speak.
@Suite(.timeLimit(.minutes(5))) struct GroupFloorsTests {
    private let chat = ChatID(rawValue: -5)

    @Test func `the floor goes on in the order in which it was asked for`() async {
        let floors = GroupFloors()
        let places = (0..<5).map { _ in floors.enter(chat) }
        let spoken = Journal<Int>()

        await withDiscardingTaskGroup { group in
            for index in [3, 1, 4, 0, 2] {
                group.addTask { [chat] in
                    guard await floors.wait(for: places[index], in: chat) else { return }
                    spoken.write(index)
                    floors.leave(places[index], in: chat)
                }
            }
        }

        #expect(spoken.entries == [0, 1, 2, 3, 4])
        #expect(floors.count == 0)
    }

    @Test func `whoever is cancelled or leaves is passed over`() async {
        let floors = GroupFloors()
        let places = (0..<4).map { _ in floors.enter(chat) }
        let asked = (0..<4).map { _ in Journal<Bool>() }

        await withTaskGroup { group in
            for index in [1, 2, 3] {
                group.addTask { [chat] in asked[index].write(await floors.wait(for: places[index], in: chat)) }
            }
            let cancelled = Signal()
            group.addTask { [chat] in
                await cancelled.cancelling { asked[0].write(await floors.wait(for: places[0], in: chat)) }
            }
            _ = await asked[0].first(1)
            floors.leave(places[1], in: chat)
            floors.leave(places[1], in: chat)
            _ = await asked[1].first(1)
            floors.leave(places[0], in: chat)
            _ = await asked[2].first(1)
            group.cancelAll()
        }

        #expect(asked.map(\.entries) == [[true], [false], [true], [false]])
        #expect(floors.isFirst(places[2], in: chat))
    }

    @Test func `groups do not wait for each other`() async {
        let floors = GroupFloors()
        _ = floors.enter(chat)
        let place = floors.enter(ChatID(rawValue: -6))

        #expect(await floors.wait(for: place, in: ChatID(rawValue: -6)))
    }
}
