extension ControlAPI {
    func faults(_ request: ControlRequest) throws -> [UInt8]? {
        switch request.name {
        case "faults" where request.isRemoval: emulator.clearFaults()
        case "faults": emulator.inject(try rule(request))
        case "withhold": try emulator.withhold(from: request.integer("bot"))
        case "release": try emulator.release(to: request.integer("bot"))
        case "redeliver":
            let count = try emulator.redeliver(to: request.integer("bot"), count: request.number("count", else: 1))
            return JSONWriter.object { writer in writer.field("redelivered", count) }
        case "jump":
            let next = try emulator.jumpUpdateID(of: request.integer("bot"), to: request.optionalInteger("update_id"))
            return JSONWriter.object { writer in writer.field("update_id", next) }
        default: return nil
        }
        return Self.done
    }

    private func rule(_ request: ControlRequest) throws(ControlError) -> FaultRule {
        let probability = request.values["probability"]?.asDouble ?? 1
        guard (0...1).contains(probability) else { throw .malformed("probability") }
        let method = request.optionalText("method")
        guard method.map({ BotMethod(named: $0) != nil }) ?? true else { throw .malformed("method") }
        return FaultRule(
            try fault(request), bot: request.optionalInteger("bot"), method: method, probability: probability,
            times: request.optionalInteger("times").map { Int($0) })
    }

    private func fault(_ request: ControlRequest) throws(ControlError) -> Fault {
        switch try request.text("fault") {
        case "too_many_requests": .tooManyRequests(retryAfter: request.number("retry_after", else: 1))
        case "server_error": .serverError(status: min(599, max(500, request.number("status", else: 502))))
        case "refusal":
            .refusal(code: Int(try request.integer("code")), description: try request.text("description"))
        case "unauthorized": .unauthorized
        case "conflict": .conflict
        case "reset_before": .resetBeforeHandling
        case "reset_after": .resetAfterHandling
        case "truncated": .truncatedAnswer
        case "broken": .brokenAnswer
        case "slow": .slowAnswer(.milliseconds(request.number("milliseconds", else: 1_000)))
        default: throw .malformed("fault")
        }
    }
}
