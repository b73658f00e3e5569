package import Foundation

/// A stored message that no turn has consumed yet.
package struct WaitingMessage: Hashable, Sendable {
    /// Its place in the order of arrival.
    package let number: Int64
    /// The message.
    package let message: IncomingMessage
    /// Whether it replaces an earlier message of the same id.
    package let isEdit: Bool
    /// When we stored it, in human time.
    package let receivedAt: Date
    /// Whether a prepared line has already answered it for the time being.
    package let hasFallback: Bool

    /// A waiting message.
    package init(
        number: Int64, message: IncomingMessage, isEdit: Bool = false, receivedAt: Date, hasFallback: Bool = false
    ) {
        self.number = number
        self.message = message
        self.isEdit = isEdit
        self.receivedAt = receivedAt
        self.hasFallback = hasFallback
    }

    /// The same message, now that a prepared line has answered it.
    package var withFallback: WaitingMessage {
        WaitingMessage(number: number, message: message, isEdit: isEdit, receivedAt: receivedAt, hasFallback: true)
    }
}
