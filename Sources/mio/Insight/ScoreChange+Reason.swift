import Domain
import Foundation

extension ScoreChange {
    /// Its parts and their points, as `depth +3.2, warmth +1.6`; what moved nothing that shows is left out.
    var reason: String {
        Part.allCases.compactMap { part in
            guard let points = parts[part], abs(points) >= 0.05 else { return nil }
            return "\(part.rawValue) \(String(format: "%+.1f", points))"
        }.joined(separator: ", ")
    }
}
