package import Domain
package import Foundation
package import Ports

/// What the worker does from now on.
package struct WorkerConfiguration: Sendable {
    /// The models of each role: the first is used, the rest are its fallbacks.
    package struct Models: Sendable {
        /// Those that reply.
        package let chat: [any ChatModel]
        /// Those that tell what happened and what is to be remembered; without any, those that reply do.
        package let memory: [any ChatModel]
        /// Those that tell what pictures show; without any, those that reply may look themselves.
        package let vision: [any ChatModel]
        /// Those that judge whether two have come closer; without any, those that reply do.
        package let judge: [any ChatModel]
        /// The one that turns texts into vectors, if there is one.
        package let embedding: (any EmbeddingModel)?

        /// Models of these roles.
        package init(
            chat: [any ChatModel], memory: [any ChatModel] = [], vision: [any ChatModel] = [],
            judge: [any ChatModel] = [], embedding: (any EmbeddingModel)? = nil
        ) {
            self.chat = chat
            self.memory = memory.isEmpty ? chat : memory
            self.vision = vision
            self.judge = judge.isEmpty ? chat : judge
            self.embedding = embedding
        }
    }

    /// The bots that run.
    package let bots: [AssignedBot]
    /// The models.
    package let models: Models
    /// The zone assumed for people whose own is unknown.
    package let timeZone: TimeZone
    /// Who may ask how the worker does.
    package let owners: Set<UserID>
    /// The trials to which relationships that begin are assigned: each to the first that includes its bot.
    package let experiments: [Experiment]

    /// A configuration of these.
    package init(
        bots: [AssignedBot], models: Models, timeZone: TimeZone, owners: Set<UserID> = [],
        experiments: [Experiment] = []
    ) {
        self.bots = bots
        self.models = models
        self.timeZone = timeZone
        self.owners = owners
        self.experiments = experiments
    }

    /// Where somebody of these preferences lives, as far as anybody knows.
    func timeZone(of preferences: ContactPreferences) -> TimeZone {
        preferences.timeZone ?? timeZone
    }
}
