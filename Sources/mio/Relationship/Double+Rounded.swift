import Foundation

extension Double {
    /// The nearest number with so many decimal places.
    func rounded(toPlaces places: Int) -> Double {
        let unit = pow(10, Double(places))
        return (self * unit).rounded() / unit
    }
}
