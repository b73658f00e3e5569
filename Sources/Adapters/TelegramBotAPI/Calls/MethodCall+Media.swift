package import Domain
package import Ports

extension MethodCall where Answer == SentMessage {
    /// Sends a picture of at most 10 MB.
    package static func sendPhoto(
        _ photo: InputFile, to chat: ChatID, caption: String? = nil, replyTo: MessageID? = nil
    ) -> MethodCall<SentMessage> {
        media("sendPhoto", Parameter("photo", photo.parameter), to: chat, caption: caption, replyTo: replyTo)
    }

    /// Sends a voice message: Opus in Ogg, MP3 or M4A, of at most 50 MB. `length` counts in whole seconds.
    package static func sendVoice(
        _ voice: InputFile, to chat: ChatID, length: Duration? = nil, caption: String? = nil,
        replyTo: MessageID? = nil
    ) -> MethodCall<SentMessage> {
        media(
            "sendVoice", Parameter("voice", voice.parameter), to: chat, caption: caption, replyTo: replyTo,
            length.flatMap { Parameter("duration", .integer($0.components.seconds)) })
    }

    /// Sends a file of at most 50 MB.
    package static func sendDocument(
        _ document: InputFile, to chat: ChatID, caption: String? = nil, replyTo: MessageID? = nil
    ) -> MethodCall<SentMessage> {
        media(
            "sendDocument", Parameter("document", document.parameter), to: chat, caption: caption, replyTo: replyTo)
    }

    private static func media(
        _ method: String, _ file: Parameter, to chat: ChatID, caption: String?, replyTo: MessageID?,
        _ more: Parameter? = nil
    ) -> MethodCall<SentMessage> {
        MethodCall(
            send: method,
            [
                .chat(chat), file, Parameter("caption", caption.map(ParameterValue.string)), more,
                replyTo.map(Parameter.reply),
            ])
    }
}
