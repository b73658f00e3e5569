import Domain
import Foundation

/// A persona in few words, so that prompts can be read whole.
enum PromptingFixtures {
    static let phrases: [CommonTexts.Phrase: String] = [
        .now: "now {now}", .late: "late by {gap}", .timestamp: "{time}", .groupMessage: "{name}: {text}",
        .opened: "opened", .minutes: "{n} min", .hours: "{n} h", .days: "{n} d",
        .moment: "{weekday} {year}-{month}-{day} {hour}:{minute}", .weekdays: "Sun Mon Tue Wed Thu Fri Sat",
        .truncated: "{n} missing", .photo: "photo", .sticker: "sticker {emoji}", .voice: "voice", .video: "video",
        .audio: "audio", .document: "document", .other: "other", .captioned: "{attachment} {caption}",
        .animation: "animation", .videoNote: "video note", .contact: "contact", .location: "location", .poll: "poll",
        .dice: "dice {emoji}", .picture: "picture", .attached: "attached {n}",
        .described: "{attachment}: {description}",
        .link: "link", .quoted: "quoted {text}", .quotedOwn: "quoted own {text}", .forwarded: "forwarded",
        .edited: "edited",
        .summaryDay: "day {date} {text}", .summaryWeek: "week {date} {text}", .profileKind: "kind {value}",
        .profileNickname: "nickname {value}", .profileName: "name {value}", .profileAbout: "about {value}",
        .reacted: "reacted {emoji}", .narratorPerson: "Person", .transcriptLine: "{time} {name}: {text}",
        .nicknames: "may say {names}",
    ]

    static let tasks: [CommonTexts.Task: String] = [
        .summaryOfDay: "DAY {name} {limit}", .summaryOfWeek: "WEEK {name} {limit}", .vision: "VISION",
    ]

    static func persona(guidelines: String = "GUIDELINES", phrases: [CommonTexts.Phrase: String] = phrases) -> Persona {
        Persona(
            preset: PresetName(rawValue: "ada"), displayName: "Ada", language: .english, character: "CHARACTER",
            behavior: "BEHAVIOR",
            dynamics: Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0, "STAGE \($0.rawValue)") }),
            fallbackLines: [:], sampleLines: [],
            common: CommonTexts(guidelines: guidelines, identity: "IDENTITY", phrases: phrases, tasks: tasks),
            version: "1")
    }

    static func composer(limits: PromptLimits = PromptLimits(), guidelines: String = "GUIDELINES") -> PromptComposer {
        PromptComposer(persona: persona(guidelines: guidelines), stage: .justMet, limits: limits)
    }

    /// Wednesday, 2 September 2026, 12:00 UTC.
    static let noon = Date(timeIntervalSince1970: 1_788_350_400)

    static func heard(_ text: String, at minutes: Double = 0, from name: String = "Kim") -> HistoryMessage {
        HistoryMessage(speaker: .person(name: name), content: .text(text), date: noon + minutes * 60)
    }

    static func said(_ text: String, at minutes: Double = 0) -> HistoryMessage {
        HistoryMessage(speaker: .persona, content: .text(text), date: noon + minutes * 60)
    }

    static func situation(
        _ history: [HistoryMessage] = [], hasOlder: Bool = false, new: [HistoryMessage], at minutes: Double = 0,
        zone: String = "UTC", lateness: Duration? = nil, isGroup: Bool = false
    ) throws -> PromptSituation {
        PromptSituation(
            history: history, hasOlderHistory: hasOlder, newMessages: new, now: noon + minutes * 60,
            timeZone: try zone == "UTC" ? .gmt : Self.zone(zone), lateness: lateness, isGroup: isGroup)
    }

    private struct UnknownZone: Error {}

    private static func zone(_ name: String) throws -> TimeZone {
        guard let zone = TimeZone(identifier: name) else { throw UnknownZone() }
        return zone
    }
}
