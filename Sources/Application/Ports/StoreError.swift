/// Why the store did not do what was asked. Nothing of the asked change is kept.
///
/// Each case says what the caller does next.
package enum StoreError: Error, Hashable {
    /// The disk is full: stop taking messages in, and try again when there is room.
    case diskFull
    /// The relationship was changed meanwhile (``TurnCommit/epoch``): look again and begin anew.
    case staleEpoch
    /// Another process holds the database: end.
    case locked(path: String)
    /// The database or a query failed: report `reason`, which holds no user's words, and try again later.
    case failed(reason: String)
}
