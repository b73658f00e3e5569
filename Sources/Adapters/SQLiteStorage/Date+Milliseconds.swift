import Foundation

extension Date {
    /// Milliseconds since 1970, as every moment is stored; moments beyond any calendar are cut to the nearest.
    var milliseconds: Int64 {
        let value = (timeIntervalSince1970 * 1000).rounded()
        guard let exact = Int64(exactly: value) else { return value < 0 ? .min : .max }
        return exact
    }

    init(milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
