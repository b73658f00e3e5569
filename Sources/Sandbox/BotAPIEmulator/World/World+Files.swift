extension World {
    /// What getFile refuses to hand out, in bytes.
    static let largestDownload = 20_000_000

    /// Keeps a file; the key is equal for all bots.
    mutating func store(_ upload: Upload, as kind: MediaKind) -> String {
        let key = "AgAD\(randomText(length: 11))"
        let suffix = upload.name.split(separator: ".").dropFirst().last.map(String.init) ?? Self.usualSuffix(kind)
        let path = "\(kind.folder)/file_\(files.count).\(suffix)"
        let size = ImageSize(of: upload.bytes) ?? ImageSize(width: 512, height: 512)
        files[key] = StoredFile(
            bytes: upload.bytes, name: upload.name, mediaType: upload.mediaType, path: path, width: size.width,
            height: size.height)
        filePaths[path] = key
        return key
    }

    /// The id by which one bot, and no other, can use a file.
    static func fileID(_ key: String, for bot: AccountID) -> String {
        "CAAC\(bot)_\(key)"
    }

    /// The key behind a bot's file id; `nil` for another bot's id or nonsense.
    func fileKey(_ id: String, for bot: AccountID) -> String? {
        let prefix = "CAAC\(bot)_"
        guard id.hasPrefix(prefix) else { return nil }
        let key = String(id.dropFirst(prefix.count))
        return files[key] == nil ? nil : key
    }

    private static func usualSuffix(_ kind: MediaKind) -> String {
        switch kind {
        case .photo: "jpg"
        case .voice: "oga"
        case .document: "bin"
        case .sticker: "webp"
        }
    }
}
