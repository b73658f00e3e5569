/// What a ``TurnMachine`` is told, and what it says.
extension TurnMachine {
    /// What happened.
    package enum Event: Sendable {
        /// Somebody wrote.
        case arrived(WaitingMessage)
        /// The wait of that number is over.
        case waited(Int)
        /// A reply of that turn number is ready, or what the persona does of itself.
        case replied(Int)
        /// No model has answered that turn number; `isExpired` when the time for a real answer has passed.
        case failed(Int, isExpired: Bool)
        /// That turn number comes to nothing: what is to be answered waits in the store for another process.
        case abandoned(Int)
        /// The turn is durable.
        case committed
        /// The turn began under an older epoch: nothing of it holds.
        case outdated
        /// Everything committed is delivered or withdrawn.
        case delivered
        /// The moment has come at which the persona may write first.
        case due
        /// No new turn may begin.
        case stop
    }

    /// What to do.
    package enum Effect: Equatable, Sendable {
        /// Send ``Event/waited(_:)`` with this number when the person seems to have finished.
        case awaitMore(Int)
        /// Send ``Event/waited(_:)`` with this number when it is time to try the models again.
        case awaitModels(Int)
        /// Generate a reply to the batch under this turn number.
        case think(Int, Batch)
        /// Give up generating; the call's cost is recorded.
        case cancelThinking
        /// Make the reply durable.
        case commit(Batch)
        /// Make a prepared line durable; the batch stays open.
        case commitFallback(Batch)
        /// Close the batch without a real answer.
        case close(Batch)
        /// Send what is committed.
        case deliver
        /// Take back the bubbles that are not sent, except the first of a reply.
        case withdraw
        /// Read from the store what waits, and begin anew.
        case reload
        /// Correct the history by an edit of words that are answered already.
        case amend(WaitingMessage)
        /// Think of writing first under this turn number.
        case reach(Int)
        /// Make durable what came of that.
        case commitReach
    }
}
