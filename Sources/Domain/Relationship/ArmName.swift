/// Names an arm among those of all experiments: `experiment/arm`.
package struct ArmName: Hashable, Sendable {
    /// As it is stored.
    package let rawValue: String

    /// The name that was stored.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The name of `arm` in `experiment`.
    package init(_ experiment: Experiment, _ arm: Experiment.Arm) {
        rawValue = "\(experiment.name)/\(arm.name)"
    }
}
