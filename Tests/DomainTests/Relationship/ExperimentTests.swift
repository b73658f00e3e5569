import Domain
import Testing

@Suite struct ExperimentTests {
    private static let keke = PresetName(rawValue: "keke")

    private static func experiment(_ name: String = "pace", shares: [Double]) -> Experiment {
        Experiment(
            name: name,
            arms: shares.enumerated().map { .init(name: "arm\($0)", share: $1, mode: .evolving) })
    }

    /// The share of 20,000 neighbouring accounts that each arm gets.
    private static func shares(of experiment: Experiment) -> [String: Double] {
        var counts: [String: Double] = [:]
        for id in 0..<20_000 as Range<Int64> {
            counts[experiment.arm(for: UserID(rawValue: 700_000_000 + id), of: keke).name, default: 0] += 1
        }
        return counts.mapValues { $0 / 20_000 }
    }

    @Test(
        arguments: [[1, 1], [0.5, 0.5], [3, 1], [50, 30, 20], [1, 1, 1, 1, 1], [9, 1], [1e300, 1e300]] as [[Double]])
    func `arms get their shares`(shares: [Double]) {
        let experiment = Self.experiment(shares: shares)

        let taken = Self.shares(of: experiment)

        let largest = shares.max() ?? 1
        let all = shares.reduce(0) { $0 + $1 / largest }
        for (place, share) in shares.enumerated() {
            #expect(abs((taken["arm\(place)"] ?? 0) - share / largest / all) < 0.02)
        }
    }

    @Test(arguments: [[0, 1], [-5, 1], [.nan, 1], [.infinity, 1], [-.infinity, 1]] as [[Double]])
    func `a share that is no positive number gets nobody`(shares: [Double]) {
        let experiment = Self.experiment(shares: shares)

        let taken = Self.shares(of: experiment)

        #expect(taken == ["arm1": 1])
    }

    @Test(arguments: [[0], [0, 0], [.nan, -1]] as [[Double]])
    func `where no share is one, all are in the first arm`(shares: [Double]) {
        let experiment = Self.experiment(shares: shares)

        let taken = Self.shares(of: experiment)

        #expect(taken == ["arm0": 1])
    }

    @Test func `a person's arm is the same on every machine and at every start`() {
        let experiment = Self.experiment(shares: [1, 1, 1])
        let users = [1, 2, 3, 42, 700_000_000, 700_000_001, 6_999_999_999, -1, .max, .min] as [Int64]

        let arms = users.map { experiment.arm(for: UserID(rawValue: $0), of: Self.keke).name.suffix(1) }.joined()

        #expect(arms == "0022001121")
    }

    @Test(arguments: [("pace", "yinan"), ("depth", "keke")])
    func `another experiment or another persona draws anew`(name: String, preset: String) {
        let users = (0..<20_000 as Range<Int64>).map { UserID(rawValue: $0) }
        let (one, other) = (Self.experiment(shares: [1, 1]), Self.experiment(name, shares: [1, 1]))

        let same = users.count {
            one.arm(for: $0, of: Self.keke) == other.arm(for: $0, of: PresetName(rawValue: preset))
        }

        #expect(abs(Double(same) / 20_000 - 0.5) < 0.02)
    }

    @Test(arguments: [("keke", "first"), ("chen", "second"), ("else", nil)] as [(String, String?)])
    func `a bot takes part in the first experiment that includes it`(bot: String, name: String?) {
        let arms = [Experiment.Arm(name: "a", share: 1, mode: .static)]
        let experiments = [
            Experiment(name: "first", bots: ["keke"], arms: arms),
            Experiment(name: "second", bots: ["keke", "chen"], arms: arms),
        ]

        let found = experiments.first(including: bot)

        #expect(found?.name == name)
    }

    @Test func `an experiment that names no bot includes all`() {
        let experiments = [Self.experiment(shares: [1])]

        let found = experiments.first(including: "anyone")

        #expect(found == experiments[0])
    }

    @Test(
        arguments: [
            ("e/slow", 300.0), ("e/plain", nil), ("e/empty", nil), ("e/gone", nil), ("", nil), ("f/slow", nil),
        ] as [(String, Double?)])
    func `an arm's thresholds hold while it is there and sets some`(arm: String, threshold: Double?) {
        let experiments = [
            Self.experiment(shares: [1]),
            Experiment(
                name: "e",
                arms: [
                    .init(name: "plain", share: 1, mode: .evolving),
                    .init(name: "empty", share: 1, mode: .evolving, thresholds: [:]),
                    .init(name: "slow", share: 1, mode: .evolving, thresholds: [.goodFriends: 300]),
                ]),
        ]

        let thresholds = experiments.thresholds(of: ArmName(rawValue: arm))

        #expect(thresholds == threshold.map { [.goodFriends: $0] })
    }
}
