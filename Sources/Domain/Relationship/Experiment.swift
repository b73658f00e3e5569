/// A trial in which new relationships are treated in different ways.
package struct Experiment: Hashable, Sendable {
    /// One of the ways.
    package struct Arm: Hashable, Sendable {
        /// The operator's name for it.
        package let name: String
        /// Its share of the new relationships, positive; only its size against the other arms counts.
        package let share: Double
        /// The mode of its relationships.
        package let mode: RelationshipMode
        /// The scores at which its relationships reach stages; `nil` where the preset's hold.
        package let thresholds: [Stage: Double]?

        /// An arm of these.
        package init(name: String, share: Double, mode: RelationshipMode, thresholds: [Stage: Double]? = nil) {
            self.name = name
            self.share = share
            self.mode = mode
            self.thresholds = thresholds
        }
    }

    /// The operator's name for it.
    package let name: String
    /// The operator's names of the bots that take part; empty for all.
    package let bots: Set<String>
    /// Its arms, at least one.
    package let arms: [Arm]

    /// A trial of these.
    package init(name: String, bots: Set<String> = [], arms: [Arm]) {
        self.name = name
        self.bots = bots
        self.arms = arms
    }

    /// Whether the bot of that name takes part.
    package func includes(_ bot: String) -> Bool {
        bots.isEmpty || bots.contains(bot)
    }

    /// The arm to which a new relationship of `user` with the persona of `preset` belongs.
    ///
    /// It is the same whenever and wherever it is asked for; another experiment or another persona draws anew. Shares
    /// that are not positive numbers get nobody; when none is one, all get the first arm.
    package func arm(for user: UserID, of preset: PresetName) -> Arm {
        var digest = TextDigest()
        for text in [name, preset.rawValue, user.description] { digest.add(text) }
        // As many bits as a fraction holds.
        let place = Double(digest.number >> 11) / Double(UInt64(1) << 53)
        let taken = arms.filter { $0.share > 0 && $0.share.isFinite }
        // So that the sum of huge shares stays finite.
        let largest = taken.map(\.share).max() ?? 1
        var rest = place * taken.reduce(0) { $0 + $1.share / largest }
        for arm in taken {
            rest -= arm.share / largest
            if rest < 0 { return arm }
        }
        return taken.last ?? arms[0]
    }
}

extension Sequence<Experiment> {
    /// The experiment in which the bot of that name takes part: the first that includes it.
    package func first(including bot: String) -> Experiment? {
        first { $0.includes(bot) }
    }

    /// The scores at which relationships of `arm` reach stages; `nil` when it is gone or sets none.
    package func thresholds(of arm: ArmName) -> [Stage: Double]? {
        for experiment in self {
            guard let found = experiment.arms.first(where: { ArmName(experiment, $0) == arm }) else { continue }
            return found.thresholds.flatMap { $0.isEmpty ? nil : $0 }
        }
        return nil
    }
}
