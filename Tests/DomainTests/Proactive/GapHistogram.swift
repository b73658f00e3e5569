import Domain
import Foundation

/// How long two were silent before the persona wrote first, by stage, as text.
struct GapHistogram {
    private static let width = 40
    /// Upper ends, in hours; the last holds what is longer.
    private static let ends: [Double] = [1, 2, 4, 8, 16, 24, 48, 96, 168, .infinity]
    private let gaps: [Stage: [TimeInterval]]

    init(of writes: [SimulatedWrite]) {
        gaps = Dictionary(grouping: writes, by: \.stage).mapValues { $0.map(\.gap).sorted() }
    }

    /// The median of a stage, in hours.
    func median(of stage: Stage) -> Double {
        guard let gaps = gaps[stage], !gaps.isEmpty else { return 0 }
        return gaps[gaps.count / 2] / 3600
    }

    /// The lines of all stages.
    var lines: [String] {
        Stage.allCases.sorted().flatMap { stage in
            let all = gaps[stage] ?? []
            let tenths = Int((median(of: stage) * 10).rounded())
            return ["\(stage.rawValue): \(all.count), median \(tenths / 10).\(tenths % 10) h"] + rows(of: all) + [""]
        }
    }

    private func rows(of gaps: [TimeInterval]) -> [String] {
        Self.ends.indices.map { index in
            let begin = index == 0 ? 0 : Self.ends[index - 1]
            let count = gaps.count { $0 / 3600 >= begin && $0 / 3600 < Self.ends[index] }
            let share = gaps.isEmpty ? 0 : Double(count) / Double(gaps.count)
            let bar = String(repeating: "█", count: Int((share * Double(Self.width)).rounded()))
            let percent = Self.padded("\(Int((share * 100).rounded()))", 3)
            return bar.isEmpty ? "  \(Self.label(index)) \(percent) %" : "  \(Self.label(index)) \(percent) % \(bar)"
        }
    }

    private static func label(_ index: Int) -> String {
        let begin = index == 0 ? "0" : "\(Int(ends[index - 1]))"
        let end = ends[index].isFinite ? "\(Int(ends[index]))" : "∞"
        return padded(begin, 3) + "–" + padded(end, 3) + " h"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
