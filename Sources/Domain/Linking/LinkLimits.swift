package import Foundation

/// How much an account may try, so that nobody guesses a code of somebody else's.
package enum LinkLimits {
    /// The time within which codes and tries are counted.
    package static let window: TimeInterval = 3600
    /// The most codes that one account gets within it.
    package static let mostCodes = 3
    /// The most wrong codes that one account types within it; after these none is looked at.
    package static let mostWrongTries = 5
}
