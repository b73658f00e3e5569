import Foundation

/// Everything the check found, in the order of the files.
struct CheckReport: Hashable, Sendable {
    /// The findings.
    private(set) var lines: [CheckLine]

    /// A report of `lines`.
    init(_ lines: [CheckLine]) {
        self.lines = lines
    }

    /// Adds findings at the end.
    mutating func add(_ more: some Sequence<CheckLine>) {
        lines += more
    }

    /// The number of findings of `level`.
    func count(of level: CheckLevel) -> Int {
        lines.count { $0.level == level }
    }

    /// What the process answers: zero without errors.
    var exitCode: Int32 { count(of: .error) == 0 ? 0 : 1 }
}

// MARK: - For people

extension CheckReport {
    /// A line for each finding, in columns, and a count of them.
    var text: String {
        let width = lines.map(\.subject.count).max() ?? 0
        let rows = lines.map { line in
            let level = line.level.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
            return level + line.subject.padding(toLength: width + 2, withPad: " ", startingAt: 0) + line.message
        }
        return (rows + [summary]).joined(separator: "\n") + "\n"
    }

    private var summary: String {
        "\(count(of: .error).counted("error")), \(count(of: .warning).counted("warning"))"
    }
}

// MARK: - For programs

extension CheckReport: Encodable {
    private enum CodingKeys: String, CodingKey {
        case ok
        case errors
        case warnings
        case lines
    }

    /// `ok`, `errors`, `warnings` and `lines`, each with `subject`, `level` and `message`.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(exitCode == 0, forKey: .ok)
        try container.encode(count(of: .error), forKey: .errors)
        try container.encode(count(of: .warning), forKey: .warnings)
        try container.encode(lines, forKey: .lines)
    }
}
