/// The names that variables may have.
enum VariableName {
    /// Whether `name` has only ASCII letters, digits and `_`, and no digit first.
    static func isValid(_ name: some StringProtocol) -> Bool {
        guard let first = name.utf8.first, !first.isDigit else { return false }
        return name.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    }
}
