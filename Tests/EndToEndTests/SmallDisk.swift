import Foundation

/// A file system of a few megabytes, which fills up soon.
struct SmallDisk {
    let folder: URL

    /// Whether this machine lets us mount one.
    static var isAvailable: Bool { getuid() == 0 && canMount }

    private static let canMount: Bool = {
        let probe = FileManager.default.temporaryDirectory.appendingPathComponent("mio-probe-\(UUID().uuidString)")
        guard let disk = try? SmallDisk(at: probe, kilobytes: 64) else { return false }
        disk.unmount()
        return true
    }()

    init(at folder: URL, kilobytes: Int) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    private var ballast: URL { folder.appendingPathComponent("ballast") }

    /// Takes all the room there is.
    func fill() throws {
        try Data().write(to: ballast)
        let file = try FileHandle(forWritingTo: ballast)
        defer { try? file.close() }
        for size in [65_536, 4096, 512, 1] {
            while (try? file.write(contentsOf: Data(count: size))) != nil {}
        }
    }

    /// Gives the room back.
    func makeRoom() throws {
        try FileManager.default.removeItem(at: ballast)
    }

    func unmount() {
        umount2(folder.path, Int32(MNT_DETACH))
    }
}
