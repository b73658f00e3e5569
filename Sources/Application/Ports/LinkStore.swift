package import Domain
package import Foundation

/// What came of asking for a code.
package enum LinkOffer: Hashable, Sendable {
    /// It is kept and works; the one before no longer does.
    case made
    /// The account has had its codes for now; the last one stays as it is.
    case tooMany
    /// Nobody knows the account.
    case unknown
}

/// What came of typing a code.
package enum LinkOutcome: Hashable, Sendable {
    /// The two accounts, and all that were linked to either, are one human's.
    case linked
    /// They were already.
    case already
    /// It is the account's own, and meant for another.
    case own
    /// It never worked, or no longer does.
    case wrong
    /// The account has typed too many wrong ones; this one was not looked at.
    case tooMany
    /// Nobody knows the account.
    case unknown
}

/// Keeps which accounts are one human's.
///
/// Whatever is kept stays with the account that it came from, and what linked accounts share is looked up for all of them.
/// So linking them moves nothing, and parting them leaves each with what is its own.
package protocol LinkStore: Sendable {
    /// Keeps a code with which another account can be linked to this one, as a digest with `salt`.
    func offer(
        _ code: LinkCode, salt: [UInt8], for user: UserID, at now: Date
    ) async throws(StoreError) -> LinkOffer

    /// Links an account to the one that a code was offered for. Turns that are under way for either no longer commit.
    func redeem(_ code: LinkCode, by user: UserID, at now: Date) async throws(StoreError) -> LinkOutcome

    /// Parts an account from all that it is linked to, which stay linked; `false` when it is linked to none. Turns that are
    /// under way for any of them no longer commit.
    func unlink(_ user: UserID, at now: Date) async throws(StoreError) -> Bool

    /// Whether an account is linked to another.
    func isLinked(_ user: UserID) async throws(StoreError) -> Bool

    /// When somebody may be written to with one account, by what was said with all of theirs; none of somebody unknown.
    func sharedPreferences(of user: UserID, at now: Date) async throws(StoreError) -> ContactPreferences
}
