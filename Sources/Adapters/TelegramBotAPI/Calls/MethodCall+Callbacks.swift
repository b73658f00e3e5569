extension MethodCall where Answer == Void {
    /// Ends the wait that a pressed button shows, with a note for whoever pressed it if `text` is told.
    package static func answerCallbackQuery(
        _ id: String, text: String? = nil, showsAlert: Bool = false
    ) -> MethodCall {
        MethodCall(
            done: "answerCallbackQuery",
            [
                Parameter("callback_query_id", .string(id)), Parameter("text", text.map(ParameterValue.string)),
                showsAlert ? Parameter("show_alert", .boolean(true)) : nil,
            ])
    }
}
