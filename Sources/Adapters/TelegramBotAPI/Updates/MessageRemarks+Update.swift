import Domain

extension MessageRemarks {
    /// What Telegram's `Message` tells beside its words.
    init(_ message: JSONObject) {
        let answered = message["reply_to_message"]?.object
        let isTopic = answered?["forum_topic_created"] != nil
        // Somebody may have marked the very words they mean.
        let marked = message["quote"]?.object?["text"]?.string
        let words = isTopic ? nil : marked ?? answered?["text"]?.string ?? answered?["caption"]?.string
        let isBots = answered?["from"]?.object?["is_bot"]?.boolean == true
        self.init(
            quoted: words, quotesPersona: words != nil && isBots, isForwarded: message["forward_origin"] != nil)
    }
}
