import Domain
import Foundation
import Ports
import SQLiteStorage
import Testing

/// The same human with other accounts.
extension Meeting {
    static let second = Meeting(account: Account(id: UserID(rawValue: 70), firstName: "Mei’s other phone"))
    static let third = Meeting(account: Account(id: UserID(rawValue: 71), firstName: "Mei at work"))
}

extension LinkCode {
    /// A code that depends on a number alone.
    static func number(_ number: Int) throws -> LinkCode {
        var rest = number
        let code = LinkCode { symbols in
            defer { rest /= symbols.count }
            return symbols[rest % symbols.count]
        }
        return try #require(code)
    }
}

// MARK: - Whole steps

extension LinkStore where Self: TurnStore {
    /// Offers a code of a number for one account.
    @discardableResult
    func offer(_ number: Int, for meeting: Meeting, at now: Date = noon) async throws -> LinkOffer {
        try await offer(
            .number(number), salt: [1, 2, UInt8(truncatingIfNeeded: number)], for: meeting.account.id, at: now)
    }

    /// Types the code of a number on one account.
    @discardableResult
    func redeem(_ number: Int, by meeting: Meeting, at now: Date = noon) async throws -> LinkOutcome {
        try await redeem(.number(number), by: meeting.account.id, at: now)
    }

    /// Makes two accounts, both of which met somebody, one human's.
    @discardableResult
    func link(_ one: Meeting, _ other: Meeting, at now: Date = noon) async throws -> LinkOutcome {
        for meeting in [one, other] { _ = try await look(meeting, at: now) }
        // So many codes no account gets within an hour.
        let number = Int(one.account.id.rawValue * 1000 + other.account.id.rawValue)
        try await offer(number, for: one, at: now)
        return try await redeem(number, by: other, at: now)
    }
}

extension TurnStore {
    /// The words of both sides that the next turn knows.
    func words(of meeting: Meeting, limit: Int = 100) async throws -> [String] {
        try await look(meeting, limit: limit).history.compactMap(\.words)
    }
}
