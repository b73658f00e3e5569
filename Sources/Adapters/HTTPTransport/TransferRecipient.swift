/// Who waits for a transfer.
enum TransferRecipient: Sendable {
    /// A continuation of the caller's task.
    typealias Caller<Value: Sendable> = CheckedContinuation<Result<Value, HTTPError>, Never>

    /// A caller who wants the whole response.
    case whole(Caller<HTTPResponse>)
    /// A caller who wants the head now and will read the rest from the buffer.
    case stream(Caller<HTTPResponseHead>, StreamBuffer)

    /// Tells a caller who has heard nothing yet that nothing will come.
    func refuse(_ error: HTTPError) {
        switch self {
        case .whole(let caller): caller.resume(returning: .failure(error))
        case .stream(let caller, _): caller.resume(returning: .failure(error))
        }
    }
}
