/// What a chat can be told that the bot is doing.
package enum ChatAction: String, CaseIterable, Sendable {
    /// It writes.
    case typing
    /// It sends a picture.
    case uploadingPhoto = "upload_photo"
    /// It speaks.
    case recordingVoice = "record_voice"
    /// It sends a voice message.
    case uploadingVoice = "upload_voice"
    /// It sends a file.
    case uploadingDocument = "upload_document"
}
