/// What is to be done once for the whole file, whoever made it due.
enum Upkeep: String {
    /// Write the file anew, so that nothing deleted stays in it.
    case scrub
}
