/// Telegram's number of a bot or a person; both draw from one space.
package typealias AccountID = Int64
