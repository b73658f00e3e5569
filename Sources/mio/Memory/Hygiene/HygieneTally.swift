import Domain

/// How often memory went right and wrong.
struct HygieneTally: Equatable, Sendable {
    /// A number of cases among all that there were.
    struct Share: Equatable, Sendable {
        /// How many.
        var count = 0
        /// Among how many.
        var total = 0

        /// In `0...1`; `nil` when there was no case.
        var rate: Double? { total == 0 ? nil : Double(count) / Double(total) }
    }

    /// How many scenarios were played.
    var scenarios = 0
    /// How many messages the person sent.
    var turns = 0
    /// Open memories that nobody expects, that are forbidden or that say once more what others say; among all open.
    var junk = Share()
    /// Expected memories that are not there, or not about the right one, or not on the right day; among all expected.
    var missed = Share()
    /// Memories that are expected of somebody else; among all that are expected of anybody.
    var wrongPerson = Share()
    /// Facts whose place a newer one took, as it should; among all that should have.
    var superseded = Share()
    /// Acquaintances who are known by their names and relation; among all expected.
    var people = Share()
    /// Expected memories that are there with the wrong day or none.
    var misdated = 0
    /// Memories and acquaintances that hold what must never be kept.
    var forbidden = 0
    /// Acquaintances who are one with another.
    var doubles = 0
    /// How much was refused, by reason.
    var refusals: [MemoryRefusal: Int] = [:]

    /// The sum of both.
    static func + (left: HygieneTally, right: HygieneTally) -> HygieneTally {
        var sum = left
        sum.scenarios += right.scenarios
        sum.turns += right.turns
        for share in shares {
            sum[keyPath: share].count += right[keyPath: share].count
            sum[keyPath: share].total += right[keyPath: share].total
        }
        sum.misdated += right.misdated
        sum.forbidden += right.forbidden
        sum.doubles += right.doubles
        sum.refusals.merge(right.refusals, uniquingKeysWith: +)
        return sum
    }

    private static var shares: [WritableKeyPath<HygieneTally, Share>] {
        [\.junk, \.missed, \.wrongPerson, \.superseded, \.people]
    }
}

// MARK: - For programs

extension HygieneTally: Encodable {
    private enum CodingKeys: String, CodingKey {
        case scenarios, turns, junk, missed, superseded, people, misdated, forbidden, doubles, refusals
        case wrongPerson = "wrong_person"
    }

    /// Counts, each share as `count`, `total` and `rate`.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(scenarios, forKey: .scenarios)
        try container.encode(turns, forKey: .turns)
        try container.encode(junk, forKey: .junk)
        try container.encode(missed, forKey: .missed)
        try container.encode(wrongPerson, forKey: .wrongPerson)
        try container.encode(superseded, forKey: .superseded)
        try container.encode(people, forKey: .people)
        try container.encode(misdated, forKey: .misdated)
        try container.encode(forbidden, forKey: .forbidden)
        try container.encode(doubles, forKey: .doubles)
        let named = refusals.map { ($0.key.rawValue, $0.value) }
        try container.encode(Dictionary(uniqueKeysWithValues: named), forKey: .refusals)
    }
}

extension HygieneTally.Share: Encodable {
    private enum CodingKeys: String, CodingKey {
        case count, total, rate
    }

    /// `rate` is missing when there was no case.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(count, forKey: .count)
        try container.encode(total, forKey: .total)
        try container.encodeIfPresent(rate, forKey: .rate)
    }
}
