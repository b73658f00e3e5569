/// Tells when the operator's files changed, within a second of it.
///
/// It looks at modification stamps once a second. Notifications of the kernel would be quicker, but they do not cross
/// every mount into a container, and a hundred stamps cost less than a millisecond.
struct SettingsWatcher: Sendable {
    /// How long it waits between two looks.
    static let interval = Duration.seconds(1)

    private let files: [String]
    private let folder: String
    private let clock: any Clock<Duration>
    private var known: FileSnapshot
    private var isSettling = false

    /// Watches the files of `source` and everything below the folder `presets`.
    ///
    /// Made before the files are read first, it misses no change.
    init(source: SettingsSource, presets: String, clock: any Clock<Duration>) {
        files = [source.path, source.environmentPath]
        folder = presets
        self.clock = clock
        known = FileSnapshot(files: files, folder: presets)
    }

    /// Waits until the files should be read again, and says why.
    ///
    /// Each change is told twice: `fresh` at once, and `settled` when a second passed without another one. `files` are
    /// those that the last load named; new ones among them count as changed, so none of their changes is missed.
    /// `isAsked` is looked at once a second. Throws when the task is cancelled.
    mutating func nextChange(
        naming files: Set<String>, isAsked: @Sendable () -> Bool = { false }
    ) async throws -> FileChange {
        while true {
            try await clock.sleep(for: Self.interval)
            let now = FileSnapshot(files: self.files + files, folder: folder)
            let isSame = now == known
            let wasSettling = isSettling
            known = now
            isSettling = !isSame
            if isAsked() {
                isSettling = false
                return .asked
            }
            if !isSame { return .fresh }
            if wasSettling { return .settled }
        }
    }
}
