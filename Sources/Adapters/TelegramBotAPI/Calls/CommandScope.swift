package import Domain

/// Where a menu of commands is shown.
package enum CommandScope: Hashable, Sendable {
    /// In all private chats.
    case privateChats
    /// In all groups.
    case groups
    /// In one chat.
    case chat(ChatID)

    /// The scope as a parameter.
    var parameter: ParameterValue {
        switch self {
        case .privateChats: .object([Parameter("type", .string("all_private_chats"))])
        case .groups: .object([Parameter("type", .string("all_group_chats"))])
        case .chat(let chat): .object([Parameter("type", .string("chat")), .chat(chat)])
        }
    }
}
