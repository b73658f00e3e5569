extension World {
    mutating func setWebhook(_ call: Call) throws(Refusal) -> Answer {
        let url = call.text("url") ?? ""
        guard !url.isEmpty else { return deleteWebhook(call) }
        guard url.lowercased().hasPrefix("https://") else {
            throw .badRequest("bad webhook: An HTTPS URL must be provided for webhook")
        }
        try allowUpdates(call)
        if call.flag("drop_pending_updates") { bots[call.bot]?.queue.confirmAll() }
        guard bots[call.bot]?.webhook != url else {
            return Answer(result: Answer.yes.result, description: "Webhook is already set")
        }
        bots[call.bot]?.webhook = url
        bots[call.bot]?.heldPoll?.answer.settle(.failure(.terminatedByWebhook))
        bots[call.bot]?.heldPoll = nil
        return Answer(result: Answer.yes.result, description: "Webhook was set")
    }

    mutating func deleteWebhook(_ call: Call) -> Answer {
        if call.flag("drop_pending_updates") { bots[call.bot]?.queue.confirmAll() }
        let wasSet = bots[call.bot]?.webhook.isEmpty == false
        bots[call.bot]?.webhook = ""
        return Answer(
            result: Answer.yes.result, description: wasSet ? "Webhook was deleted" : "Webhook is already deleted")
    }

    func webhookInfo(_ call: Call) -> Answer {
        let bot = bots[call.bot]
        return Answer(
            result: JSONWriter.object { writer in
                writer.field("url", bot?.webhook ?? "")
                writer.field("has_custom_certificate", false)
                writer.field("pending_update_count", bot?.queue.count ?? 0)
                if let names = bot?.allowedUpdates {
                    writer.field("allowed_updates", JSON.array(names.map(JSON.string)))
                }
            })
    }
}
