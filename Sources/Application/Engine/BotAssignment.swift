package import Domain
package import Ports

/// One bot as the operator set it up. A bot whose assignment changes is started anew.
package struct BotAssignment: Hashable, Sendable {
    /// Telegram's id of it.
    package let bot: BotID
    /// The operator's name for it, for logs.
    package let name: String
    /// Its token; a rotated one is another assignment of the same bot.
    package let token: Secret
    /// The persona behind it.
    package let preset: PresetName
    /// The mode of relationships that begin now.
    package let mode: RelationshipMode
    /// How fast it answers.
    package let pace: Pace
    /// The personas with which it shares memories of the same person.
    package let sharing: [PresetName]
    /// Which of the ways to Telegram it takes; another number is another way.
    package let route: Int

    /// An assignment of these.
    package init(
        bot: BotID, name: String, token: Secret, preset: PresetName, mode: RelationshipMode, pace: Pace,
        sharing: [PresetName] = [], route: Int = 0
    ) {
        self.bot = bot
        self.name = name
        self.token = token
        self.preset = preset
        self.mode = mode
        self.pace = pace
        self.sharing = sharing
        self.route = route
    }
}

/// A bot and its line to Telegram.
package struct AssignedBot: Sendable {
    /// What it does.
    package let assignment: BotAssignment
    /// Its line to Telegram.
    package let gateway: any BotGateway

    /// A bot of these.
    package init(_ assignment: BotAssignment, gateway: any BotGateway) {
        self.assignment = assignment
        self.gateway = gateway
    }
}
