import Foundation
import HTTPTransport
import Ports

/// An answer of a server that refuses: its status is none of success.
struct Refusal {
    /// Its status and headers.
    let head: HTTPResponseHead
    /// What it says, as far as it was read.
    let body: Data

    /// What it says of a request that other fields may mend; `nil` when it is about something else.
    var complaint: String? {
        [400, 422].contains(head.status) ? String(decoding: body, as: UTF8.self) : nil
    }

    /// What it means for the caller.
    var reason: ModelFailure.Reason {
        // A page of a proxy is no JSON and tells no more than the status.
        let error = (try? JSONDecoder().decode(ProviderErrorBody.self, from: body))?.error ?? .unknown
        return ModelFailure.Reason(status: head.status, error: error, advice: RetryAdvice(head))
    }

    /// Whether the model may have worked all the same: behind a gateway that gave up, it goes on.
    var mayHaveCost: Bool { [408, 504, 524].contains(head.status) }
}
