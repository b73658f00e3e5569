// The compiler holds that glibc's `stat` belongs to this module.
import CDispatch
import Foundation

/// What tells one state of a file from another without reading it.
struct FileStamp: Hashable, Sendable {
    /// Whether it is a folder. Of a folder only its identity counts: its entries have stamps of their own.
    let isFolder: Bool

    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int
    /// Owner, group and mode, so that a file which becomes readable counts as changed.
    private let access: [UInt32]

    /// The stamp of the file at `path`, links followed; `nil` when there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = isFolder ? 0 : Int64(status.st_size)
        seconds = isFolder ? 0 : status.st_mtim.tv_sec
        nanoseconds = isFolder ? 0 : status.st_mtim.tv_nsec
        access = [status.st_uid, status.st_gid, status.st_mode]
    }
}
