import Domain

/// One conversation's place among those that speak in its group.
///
/// Used by the conversation's lane alone; whoever ends it gives it up.
struct GroupSeat: Sendable {
    private let floors: GroupFloors
    private let chat: ChatID
    private var place: UInt64?
    /// The number of the wait after which it is wanted.
    private var number: Int?

    /// A seat from which nobody has asked for the floor.
    init(in chat: ChatID, _ floors: GroupFloors) {
        self.chat = chat
        self.floors = floors
    }

    /// Whether it has the floor.
    var hasFloor: Bool { place.map { floors.isFirst($0, in: chat) } ?? false }

    /// Whether a wait is the one after which the floor is wanted.
    func wants(_ number: Int) -> Bool { number == self.number }

    /// Asks for the floor, unless that was done; what is returned waits for it, and says whether it came.
    mutating func ask() -> @Sendable () async -> Bool {
        let place = self.place ?? floors.enter(chat)
        self.place = place
        return { [floors, chat] in await floors.wait(for: place, in: chat) }
    }

    /// Gives the floor up; it is wanted again after the wait of `next`.
    mutating func leave(until next: Int) {
        number = next
        leave()
    }

    /// Gives the floor up, and the place in the line.
    mutating func leave() {
        guard let place else { return }
        self.place = nil
        floors.leave(place, in: chat)
    }
}
