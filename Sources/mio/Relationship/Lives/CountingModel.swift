import Domain
import Ports
import Synchronization

/// A model that counts how often it is asked.
final class CountingModel: ChatModel {
    private let model: any ChatModel
    private let count = Mutex(0)

    /// Counts what `model` is asked.
    init(_ model: any ChatModel) {
        self.model = model
    }

    /// How often it was asked.
    var calls: Int { count.withLock { $0 } }

    var name: String { model.name }
    var pictureTypes: Set<String> { model.pictureTypes }
    var vocabulary: TokenEstimator.Family { model.vocabulary }

    /// Asks the model.
    func reply(to prompt: ChatPrompt) async throws(ModelFailure) -> ModelReply {
        count.withLock { $0 += 1 }
        return try await model.reply(to: prompt)
    }
}
