import Foundation

/// What tells one state of a file from another without reading it.
struct FileStamp: Hashable, Sendable {
    /// Whether it is a folder. Of a folder only its identity counts: its entries have stamps of their own.
    let isFolder: Bool

    private let device: Int
    private let inode: Int
    private let size: Int
    private let modified: Date?
    /// Owner, group and mode, so that a file which becomes readable counts as changed.
    private let access: [Int]

    /// The stamp of the file at `path`, links followed; `nil` when there is none.
    init?(path: String) {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        // What cannot be looked at is as good as absent: reading it says why.
        guard let status = try? FileManager.default.attributesOfItem(atPath: target) else { return nil }
        func number(_ key: FileAttributeKey) -> Int { (status[key] as? NSNumber)?.intValue ?? 0 }
        isFolder = status[.type] as? FileAttributeType == .typeDirectory
        device = number(.systemNumber)
        inode = number(.systemFileNumber)
        size = isFolder ? 0 : number(.size)
        modified = isFolder ? nil : status[.modificationDate] as? Date
        access = [number(.ownerAccountID), number(.groupOwnerAccountID), number(.posixPermissions)]
    }
}
