/// Which Mio this is.
enum Version {
    /// The number of the release, by semantic versioning.
    static let number = "0.1.0"
    /// What `mio version` says.
    static let text = "mio \(number)"
}
