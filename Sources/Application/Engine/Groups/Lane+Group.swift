import Domain
import Ports

/// What a lane of a group does that one of a private chat does not.
extension Lane {
    /// Takes in that a wait is over. In a group the persona thinks only while it has the floor, and is told of it again.
    mutating func endWait(_ number: Int, in group: inout DiscardingTaskGroup) async {
        if var seat, !seat.hasFloor {
            guard seat.wants(number) else { return }
            let floor = seat.ask()
            self.seat = seat
            group.addTask { [mailbox] in
                if await floor() { mailbox.put(.event(.waited(number))) }
            }
            return
        }
        await perform(machine.handle(.waited(number)), in: &group)
    }

    /// Waits for the floor, in a group; whether there is anything to say now.
    mutating func takeFloor() async -> Bool {
        guard let floor = seat?.ask() else { return true }
        return await floor()
    }
}
