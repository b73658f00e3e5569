package import Foundation

/// What one reply is about: what was said before, what is new, and when.
package struct PromptSituation: Sendable {
    /// The most messages of the history that are worth reading; the token budget decides how many of them are shown.
    package static let historyReach = 200
    /// So many messages of a history stand in a prompt whatever they hold, but for the longest.
    package static let alwaysVisible = 12

    /// What was said before the new messages, oldest first.
    package let history: [HistoryMessage]
    /// Whether there are older messages than those in `history`.
    package let hasOlderHistory: Bool
    /// What is to be answered, oldest first; nothing when the persona writes first.
    package let newMessages: [HistoryMessage]
    /// The present moment.
    package let now: Date
    /// Where the person's clock stands.
    package let timeZone: TimeZone
    /// How long the oldest new message has been waiting for an answer; `nil` when that is not worth a word.
    package let lateness: Duration?
    /// Whether several people may speak, so that each is named.
    package let isGroup: Bool
    /// What the person said about themselves when asked.
    package let profile: PersonProfile
    /// What happened on earlier days and weeks, oldest first.
    package let summaries: [Summary]
    /// What the persona always has in mind about the person, oldest first.
    package let essentials: [Memory]
    /// Whether anything is remembered that may come to mind, now or in another turn.
    package let remembers: Bool
    /// What comes to its mind now.
    package private(set) var recollection: Recollection
    /// The pictures that the model gets to see, by the place of their message among the new ones.
    package private(set) var pictures: [Int: ChatPrompt.Picture]
    /// The persona's mood towards the person as it is now; `nil` when nothing moved it, and in groups.
    package let mood: Mood?
    /// The step between stages that the two have just lived through; `nil` without one, and in groups.
    package let shift: StageShift?
    /// How long the person had not written before the new messages; `nil` when that is not worth a word, and in groups.
    package let absence: Duration?
    /// What the persona is to tell somebody who asks why it wrote first; `nil` when nobody does, and in groups.
    package let askedWhy: WhyAsked?

    /// A situation of these.
    package init(
        history: [HistoryMessage], hasOlderHistory: Bool, newMessages: [HistoryMessage], now: Date,
        timeZone: TimeZone, lateness: Duration? = nil, isGroup: Bool = false, profile: PersonProfile = PersonProfile(),
        summaries: [Summary] = [], essentials: [Memory] = [], remembers: Bool = false,
        recollection: Recollection = Recollection(), pictures: [Int: ChatPrompt.Picture] = [:], mood: Mood? = nil,
        shift: StageShift? = nil, absence: Duration? = nil, askedWhy: WhyAsked? = nil
    ) {
        self.history = history
        self.hasOlderHistory = hasOlderHistory
        self.newMessages = newMessages
        self.now = now
        self.timeZone = timeZone
        self.lateness = lateness
        self.isGroup = isGroup
        self.profile = profile
        self.summaries = summaries
        self.essentials = essentials
        self.remembers = remembers
        self.recollection = recollection
        self.pictures = pictures
        self.mood = mood
        self.shift = shift
        self.absence = absence
        self.askedWhy = askedWhy
    }

    /// The same with what comes to mind in it.
    package func recalling(_ recollection: Recollection) -> PromptSituation {
        var situation = self
        situation.recollection = recollection
        return situation
    }

    /// The same with pictures that the model gets to see, by the place of their message among the new ones.
    package func seeing(_ pictures: [Int: ChatPrompt.Picture]) -> PromptSituation {
        var situation = self
        situation.pictures = pictures
        return situation
    }
}
