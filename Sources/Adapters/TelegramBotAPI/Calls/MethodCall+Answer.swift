import Domain
import HTTPTransport
import Ports

extension MethodCall {
    /// What a response says. No error holds `secret`.
    func answer(in response: HTTPResponse, hiding secret: Secret) throws(GatewayError) -> Answer {
        let body = JSONValue(response.body)?.object
        let isDone = body?["ok"]?.boolean
        if (200..<300).contains(response.head.status), isDone != false {
            if isDone == true, let answer = body?["result"].flatMap(read) { return answer }
            // The status alone says that it was done.
            if case .once(let assumed) = effect { return assumed }
            throw .unavailable(reason: "HTTP \(response.head.status) and an unreadable answer", isAnswered: true)
        }
        let refusal = Refusal(head: response.head, body: body)
        if let fulfilment, refusal.says(fulfilment.refusal) { return fulfilment.answer }
        throw GatewayError(refusal, hiding: secret)
    }

    /// What a transfer that ended without a response says.
    func failure(of error: HTTPError) -> GatewayError {
        GatewayError(error, isRepeatable: isRepeatable)
    }
}
