package import Foundation

extension TimeZone {
    /// What people know it by: `Asia/Shanghai`, or `UTC+5:30` where it is but a distance from Greenwich.
    package var readableName: String {
        if identifier.contains("/") { return identifier }
        let minutes = secondsFromGMT() / 60
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        guard hours > 0 || rest > 0 else { return "UTC" }
        return "UTC\(minutes < 0 ? "-" : "+")\(hours)" + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
    }
}
