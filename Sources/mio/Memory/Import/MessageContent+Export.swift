import Domain

extension MessageContent {
    /// What an entry of Telegram Desktop's export carries, `words` being its text; `nil` when that is nothing.
    init?(entry: JSONFields, words: String) {
        let caption = words.isEmpty ? nil : words
        if let attachment = Self.attachment(of: entry) {
            // As with live messages, a sticker's emoji is its caption.
            self = .attachment(attachment, caption: attachment == .sticker ? Self.emoji(of: entry) : caption)
        } else if let caption {
            self = .text(caption)
        } else {
            return nil
        }
    }

    private static func attachment(of entry: JSONFields) -> Attachment? {
        if entry.has("photo") { return .photo }
        if let type = entry.string("media_type") { return mediaTypes[type] ?? .other }
        return members.first { entry.has($0.name) }?.attachment
    }

    private static func emoji(of entry: JSONFields) -> String? {
        entry.string("sticker_emoji").map { SpokenText($0).text }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static let mediaTypes: [String: Attachment] = [
        "sticker": .sticker, "voice_message": .voice, "video_message": .videoNote, "video_file": .video,
        "animation": .animation, "audio_file": .audio,
    ]

    /// The member that gives each kind of content away.
    private static let members: [(name: String, attachment: Attachment)] = [
        ("file", .document), ("location_information", .location), ("place_name", .location),
        ("contact_information", .contact), ("poll", .poll), ("game_title", .other), ("invoice_information", .other),
        ("giveaway_information", .other), ("giveaway_results", .other), ("todo_list", .other),
    ]
}
