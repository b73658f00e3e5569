/// The methods that the emulator answers.
enum BotMethod: String, CaseIterable, Sendable {
    case getMe
    case getUpdates, setWebhook, deleteWebhook, getWebhookInfo
    case sendMessage, sendPhoto, sendVoice, sendDocument, sendChatAction
    case editMessageText, deleteMessage, setMessageReaction, answerCallbackQuery
    case getFile
    case getChat, getChatMember, getChatMemberCount, leaveChat
    case setMyCommands, getMyCommands, deleteMyCommands
    case setMyName, getMyName, setMyDescription, getMyDescription, setMyShortDescription, getMyShortDescription

    private static let byLowercaseName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The method of that name, in whatever case.
    init?(named name: String) {
        guard let method = Self.byName[name] ?? Self.byLowercaseName[name.lowercased()] else { return nil }
        self = method
    }
}
