extension MethodCall where Answer == StoredFile {
    /// Asks where a file of at most 20 MB can be fetched from within the next hour.
    package static func getFile(_ id: String) -> MethodCall {
        MethodCall(
            "getFile", [Parameter("file_id", .string(id))], read: { $0.object.map(StoredFile.init) })
    }
}
