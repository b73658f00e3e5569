/// One call of a Bot API method that is answered with `Answer`: what to send, and how to read what comes back.
package struct MethodCall<Answer: Sendable>: Sendable {
    /// What it means when the answer is lost or cannot be read.
    package enum Effect: Sendable {
        /// Asking once more changes nothing, so the call counts as not done.
        case repeatable
        /// Asking once more would do it twice. A success that cannot be read further stands as `assumed`.
        case once(assumed: Answer)
    }

    /// The method's name.
    package let method: String
    /// What it is told, in order.
    package let parameters: [Parameter]
    /// What a lost answer means.
    package let effect: Effect
    /// A refusal, lower-case, that says that all is as it was asked to be, and the answer it stands for.
    let fulfilment: (refusal: String, answer: Answer)?
    /// Reads `result`; `nil` when it makes no sense.
    let read: @Sendable (JSONValue) -> Answer?

    /// A call of `method`.
    init(
        _ method: String, _ parameters: [Parameter?] = [], effect: Effect = .repeatable,
        fulfilment: (refusal: String, answer: Answer)? = nil, read: @escaping @Sendable (JSONValue) -> Answer?
    ) {
        self.method = method
        self.parameters = parameters.compactMap { $0 }
        self.effect = effect
        self.fulfilment = fulfilment
        self.read = read
    }

    /// Whether a lost answer may simply be asked for again.
    var isRepeatable: Bool {
        if case .repeatable = effect { true } else { false }
    }
}

extension MethodCall where Answer == Void {
    /// A call whose answer says nothing but that it was done.
    init(done method: String, _ parameters: [Parameter?] = [], fulfilment: String? = nil) {
        self.init(method, parameters, fulfilment: fulfilment.map { ($0, ()) }, read: { _ in () })
    }
}
