import Domain

extension MediaFile {
    /// The longest side of a picture that is worth its bytes to a model, in pixels.
    private static let longestSide: Int64 = 1280
    /// The media types of files that models can look at.
    private static let pictureTypes: Set<String> = ["image/jpeg", "image/png", "image/webp"]

    /// The picture in Telegram's `Message`, in the size to look at; `nil` when there is none.
    ///
    /// Of a sticker that moves it is the preview.
    init?(pictureOf message: JSONObject) {
        let file: JSONObject?
        if let sizes = message["photo"]?.array {
            file = Self.best(of: sizes.compactMap(\.object))
        } else if let sticker = message["sticker"]?.object {
            let moves = sticker["is_animated"]?.boolean == true || sticker["is_video"]?.boolean == true
            file = moves ? sticker["thumbnail"]?.object : sticker
        } else if let document = message["document"]?.object, message["animation"] == nil,
            Self.pictureTypes.contains(document["mime_type"]?.string ?? "")
        {
            file = document
        } else {
            file = nil
        }
        guard let file, let id = file["file_id"]?.string, let uniqueID = file["file_unique_id"]?.string else {
            return nil
        }
        self.init(id: id, uniqueID: uniqueID, byteCount: file["file_size"]?.integer)
    }

    /// The largest that is not too large, else the smallest.
    private static func best(of sizes: [JSONObject]) -> JSONObject? {
        let sorted = sizes.map { (side: max($0["width"]?.integer ?? 0, $0["height"]?.integer ?? 0), file: $0) }
            .sorted { $0.side < $1.side }
        return sorted.last { $0.side <= longestSide }?.file ?? sorted.first?.file
    }
}
