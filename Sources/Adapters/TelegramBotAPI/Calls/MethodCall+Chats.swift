package import Domain

extension MethodCall where Answer == Void {
    /// Leaves a group or channel.
    package static func leaveChat(_ chat: ChatID) -> MethodCall {
        MethodCall(done: "leaveChat", [.chat(chat)])
    }
}
