import Domain
import Foundation
import Testing

/// Prompts with all that stands beside bare words: remarks, profiles, summaries, pictures.
enum BackgroundFixtures {
    static let phrases: [CommonTexts.Phrase: String] = [
        .now: "now {now}", .late: "late by {gap}", .timestamp: "{time}", .groupMessage: "{name}: {text}",
        .opened: "opened", .minutes: "{n} min", .hours: "{n} h", .days: "{n} d",
        .moment: "{weekday} {year}-{month}-{day} {hour}:{minute}", .weekdays: "Sun Mon Tue Wed Thu Fri Sat",
        .truncated: "{n} missing", .photo: "photo", .sticker: "sticker {emoji}", .voice: "voice", .video: "video",
        .audio: "audio", .document: "document", .other: "other", .captioned: "{attachment} {caption}",
        .animation: "animation", .videoNote: "round video", .contact: "contact", .location: "place", .poll: "poll",
        .dice: "dice {emoji}", .picture: "picture", .attached: "picture {n}, attached",
        .described: "{attachment}: {description}", .link: "link", .quoted: "answers {text}", .forwarded: "forwarded",
        .edited: "edited", .summaryDay: "day {date}: {text}", .summaryWeek: "week {date}: {text}",
        .profileKind: "kind {value}", .profileNickname: "called {value}", .profileName: "name {value}",
        .profileAbout: "about {value}", .reacted: "reacted {emoji}", .narratorPerson: "Person",
        .transcriptLine: "{time} {name}: {text}", .mood: "feels {mood}", .moodBright: "bright",
        .moodContent: "content", .moodTired: "tired", .moodIrritable: "irritable", .moodLow: "low",
        .closerGoodFriends: "a friend", .closerFlirting: "taken", .closerPartners: "in love", .cooler: "cooler",
        .quarrelled: "quarrelled", .brokeUp: "left", .welcomeBack: "back after {gap}", .nicknames: "may say {names}",
    ]

    static func persona(
        guidelines: String = "GUIDELINES", language: Language = .english, traits: Traits = Traits()
    ) -> Persona {
        Persona(
            preset: PresetName(rawValue: "ada"), displayName: "Ada", language: language, traits: traits,
            character: "CHARACTER", behavior: "BEHAVIOR", dynamics: [.goodFriends: "STAGE"], fallbackLines: [:],
            sampleLines: [],
            common: CommonTexts(
                guidelines: guidelines, identity: "IDENTITY", phrases: phrases,
                tasks: [.summaryOfDay: "DAY {name} {limit}", .summaryOfWeek: "WEEK {name} {limit}", .vision: "VISION"],
                commands: [.kindFriend: "Friends", .kindPartner: "A couple"]),
            version: "1")
    }

    static func composer(
        limits: PromptLimits = PromptLimits(), guidelines: String = "GUIDELINES"
    ) -> PromptComposer {
        PromptComposer(persona: persona(guidelines: guidelines), stage: .goodFriends, limits: limits)
    }

    /// Wednesday, 2 September 2026, 12:00 UTC.
    static let noon = Date(timeIntervalSince1970: 1_788_350_400)
    /// What every last message begins with.
    static let present = "⟦now Wed 2026-09-02 12:00⟧\n"

    static func situation(
        _ history: [HistoryMessage] = [], new: [HistoryMessage], isGroup: Bool = false,
        profile: PersonProfile = PersonProfile(), summaries: [Summary] = [], pictures: [Int: ChatPrompt.Picture] = [:]
    ) -> PromptSituation {
        PromptSituation(
            history: history, hasOlderHistory: false, newMessages: new, now: noon, timeZone: .gmt, isGroup: isGroup,
            profile: profile, summaries: summaries, pictures: pictures)
    }

    static func heard(
        _ content: MessageContent, _ remarks: MessageRemarks = MessageRemarks(), at minutes: Double = 0,
        from name: String = "Kim"
    ) -> HistoryMessage {
        HistoryMessage(speaker: .person(name: name), content: content, date: noon + minutes * 60, remarks: remarks)
    }

    static func said(_ content: MessageContent, at minutes: Double = 0) -> HistoryMessage {
        HistoryMessage(speaker: .persona, content: content, date: noon + minutes * 60)
    }

    static func summary(_ span: Summary.Span = .day, of day: String, _ text: String) throws -> Summary {
        Summary(span: span, firstDay: try #require(CalendarDay(day)), text: text)
    }

    /// A picture that can be told from others by `mark`.
    static func picture(_ mark: UInt8) throws -> ChatPrompt.Picture {
        try #require(ChatPrompt.Picture(Data([0xFF, 0xD8, 0xFF, mark])))
    }
}
