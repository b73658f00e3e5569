/// Why a file of scenarios cannot be used.
struct HygieneFault: Error, Equatable {
    /// What messages call the file; empty until somebody knows.
    var file = ""
    /// The scenario by its place, counted from 1, and its name; `nil` when the file as a whole is wrong.
    var scenario: String?
    /// What is wrong.
    let reason: String

    /// A fault for `reason`.
    init(_ reason: String) {
        self.reason = reason
    }

    /// The same fault in that file and scenario.
    func located(in file: String, scenario: String?) -> HygieneFault {
        var fault = self
        fault.file = file
        fault.scenario = scenario
        return fault
    }

    /// What the decoder has to say, with the place below the scenario.
    init(_ error: DecodingError, below depth: Int) {
        let place = error.path.dropFirst(depth).map { $0.intValue.map { "[\($0 + 1)]" } ?? $0.stringValue }
        self.init(place.isEmpty ? error.reason : place.joined(separator: ".") + ": " + error.reason)
    }
}

extension HygieneFault: CustomStringConvertible {
    /// The file, the scenario and what is wrong.
    var description: String {
        [file, scenario.map { "scenario \($0)" } ?? "", reason].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
