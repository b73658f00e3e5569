/// Whether a request is let in.
enum Admission: Sendable {
    case admitted(Call, Fault?)
    case refused(Refusal)
}

extension World {
    /// Checks token, method and parameters, in Telegram's order, and draws the fault that the request meets.
    mutating func admit(
        _ name: String, token: String, _ parameters: Result<ParameterReader, Refusal>
    ) -> Admission {
        do {
            let bot = try bot(withToken: token)
            guard let method = BotMethod(named: name) else { throw Refusal.methodNotFound }
            statistics.requests[method.rawValue, default: 0] += 1
            let parameters = try parameters.get()
            let call = Call(method: method, bot: bot, values: parameters.values, uploads: parameters.uploads)
            try MethodSignature.of(method).check(call)
            let fault = faults.fault(for: bot, method: method.rawValue, using: &random)
            if let fault { statistics.faults[fault.name, default: 0] += 1 }
            return .admitted(call, fault)
        } catch let refusal as Refusal {
            statistics.refusals[refusal.code, default: 0] += 1
            return .refused(refusal)
        } catch {
            return .refused(.notFound)
        }
    }

    mutating func reply(to call: Call) -> Reply {
        do {
            return Reply(body: try perform(call).json)
        } catch {
            return refuse(error)
        }
    }

    mutating func refuse(_ refusal: Refusal) -> Reply {
        statistics.refusals[refusal.code, default: 0] += 1
        return Reply(refusal)
    }

    /// The file at a path that getFile named.
    mutating func download(_ path: String, token: String) -> Reply {
        do {
            _ = try bot(withToken: token)
        } catch {
            return refuse(error)
        }
        guard let file = filePaths[path].flatMap({ files[$0] }) else { return refuse(.notFound) }
        return Reply(mediaType: "application/octet-stream", body: file.bytes)
    }
}
