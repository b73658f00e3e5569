/// Some days of a life that are alike.
struct LifePhase: Equatable, Sendable {
    /// What is said at a visit.
    struct Talk: Equatable, Sendable {
        /// From which pool.
        let pool: String
        /// How many exchanges.
        let count: Int
        /// At which share of the visits, in `0...1`: they are spread evenly.
        let share: Double
    }

    /// What reports call it.
    let name: String
    /// How many days it lasts.
    let days: Int
    /// On how many days of seven they talk.
    let perWeek: Double
    /// When they talk on such a day, in minutes after midnight.
    let times: [Int]
    /// The seconds between two lines, about.
    let pace: Double
    /// What they say, in order.
    let talk: [Talk]

    /// Whether they talk on a day of it, counted from 0: the days of talk are spread evenly, the first one first.
    func isDayOfTalk(_ day: Int) -> Bool {
        let share = perWeek / 7
        return (Double(day + 1) * share).rounded(.up) > (Double(day) * share).rounded(.up)
    }

    /// What is said at a visit, counted from 0; what is not always said is not said at the first.
    func talk(at visit: Int) -> [Talk] {
        talk.filter { talk in
            (Double(visit + 1) * talk.share).rounded(.down) > (Double(visit) * talk.share).rounded(.down)
        }
    }
}

// MARK: - Reading

extension LifePhase.Talk: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case pool, count, share
    }

    /// Reads `{"pool": "everyday", "count": 2, "share": 0.5}`; both numbers are 1 where nothing is said.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        pool = try container.decode(String.self, forKey: .pool)
        count = try container.decodeIfPresent(Int.self, forKey: .count) ?? 1
        share = try container.decodeIfPresent(Double.self, forKey: .share) ?? 1
        guard count > 0, share > 0, share <= 1 else {
            throw DecodingError.dataCorruptedError(forKey: .pool, in: container, debugDescription: "is never said")
        }
    }
}

extension LifePhase: Decodable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case name, days, at, pace, talk
        case perWeek = "per_week"
    }

    /// Reads an object; without `talk` the phase is silent.
    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        days = try container.decode(Int.self, forKey: .days)
        talk = try container.decodeIfPresent([Talk].self, forKey: .talk) ?? []
        perWeek = try container.decodeIfPresent(Double.self, forKey: .perWeek) ?? (talk.isEmpty ? 0 : 7)
        pace = try container.decodeIfPresent(Double.self, forKey: .pace) ?? 60
        let moments = try container.decodeIfPresent([String].self, forKey: .at) ?? ["20:30"]
        times = moments.compactMap(Self.minutes)
        guard times.count == moments.count, times == times.sorted(), !times.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: .at, in: container, debugDescription: "are no HH:MM from 05:00 to 22:59, the earliest first")
        }
        guard days > 0, pace > 0, (0...7).contains(perWeek) else {
            throw DecodingError.dataCorruptedError(forKey: .days, in: container, debugDescription: "cannot be lived")
        }
    }

    /// Nothing that begins then may run into the next day.
    private static func minutes(_ text: String) -> Int? {
        let numbers = text.split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 2, (5..<23).contains(numbers[0]), (0..<60).contains(numbers[1]) else { return nil }
        return numbers[0] * 60 + numbers[1]
    }
}
