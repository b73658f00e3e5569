extension Int {
    /// The number and `noun`, in the plural where it must be.
    func counted(_ noun: String) -> String {
        "\(self) \(noun)\(self == 1 ? "" : "s")"
    }
}
