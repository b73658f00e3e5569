/// What people read who use commands: the keys of `commands.json`.
package enum CommandText: String, CaseIterable, Sendable {
    // The menu of commands.
    case menuStart = "menu_start"
    case menuHelp = "menu_help"
    case menuAbout = "menu_about"
    case menuMemory = "menu_memory"
    case menuForget = "menu_forget"
    case menuExport = "menu_export"
    case menuQuiet = "menu_quiet"
    case menuTimezone = "menu_timezone"
    case menuPause = "menu_pause"
    case menuResume = "menu_resume"
    case menuWhy = "menu_why"
    case menuLink = "menu_link"

    // The bot's profile.
    case botDescription = "bot_description"
    case botShortDescription = "bot_short_description"

    // Answers to simple commands.
    case help
    case helpOwner = "help_owner"
    case about
    case status
    case exportCaption = "export_caption"
    case onlyPrivate = "only_private"
    case buttonExpired = "button_expired"
    case tryAgain = "try_again"

    // What is remembered.
    case memoryTitle = "memory_title"
    case memoryEmpty = "memory_empty"
    case memoryKind = "memory_kind"
    case memoryNickname = "memory_nickname"
    case memoryName = "memory_name"
    case memoryAbout = "memory_about"
    case memoryDay = "memory_day"
    case memoryWeek = "memory_week"
    case memoryNote = "memory_note"
    case memoryNoteDated = "memory_note_dated"
    case memoryNoteOver = "memory_note_over"
    case memoryAcquaintance = "memory_acquaintance"
    case memoryHint = "memory_hint"
    case memoryDelete = "memory_delete"
    case memoryNewer = "memory_newer"
    case memoryOlder = "memory_older"
    case memoryDeleted = "memory_deleted"

    // Forgetting.
    case forgetQuestion = "forget_question"
    case forgetOne = "forget_one"
    case forgetAll = "forget_all"
    case forgetCancel = "forget_cancel"
    case forgetOneDone = "forget_one_done"
    case forgetAllDone = "forget_all_done"
    case forgetCancelled = "forget_cancelled"
    case forgetLinked = "forget_linked"

    // When the person may be written to.
    case zoneName = "zone_name"
    case quietAllDay = "quiet_all_day"
    case quietSet = "quiet_set"
    case quietOff = "quiet_off"
    case quietNow = "quiet_now"
    case quietNowOff = "quiet_now_off"
    case quietNowUnset = "quiet_now_unset"
    case quietUnclear = "quiet_unclear"
    case zoneSet = "zone_set"
    case zoneNow = "zone_now"
    case zoneGuessed = "zone_guessed"
    case zoneUnclear = "zone_unclear"
    case pausedUntil = "paused_until"
    case pausedOpen = "paused_open"
    case pauseUnclear = "pause_unclear"
    case resumed
    case resumeNothing = "resume_nothing"
    case contactUnmet = "contact_unmet"
    case contactLinked = "contact_linked"

    // Several accounts of one human.
    case linkCode = "link_code"
    case linkCodeLimit = "link_code_limit"
    case linkDone = "link_done"
    case linkUnclear = "link_unclear"
    case linkWrong = "link_wrong"
    case linkWrongLimit = "link_wrong_limit"
    case linkOwnCode = "link_own_code"
    case linkAlready = "link_already"
    case linkUnmet = "link_unmet"
    case unlinkQuestion = "unlink_question"
    case unlinkYes = "unlink_yes"
    case unlinkNo = "unlink_no"
    case unlinkDone = "unlink_done"
    case unlinkLeft = "unlink_left"
    case unlinkNothing = "unlink_nothing"

    // The same, said in passing: whether it is meant.
    case wishQuiet = "wish_quiet"
    case wishQuietJoined = "wish_quiet_joined"
    case wishPause = "wish_pause"
    case wishStop = "wish_stop"
    case wishZone = "wish_zone"
    case wishYes = "wish_yes"
    case wishNo = "wish_no"
    case wishKept = "wish_kept"
    case wishLeft = "wish_left"

    // Onboarding.
    case askKind = "ask_kind"
    case kindStranger = "kind_stranger"
    case kindFriend = "kind_friend"
    case kindConfidant = "kind_confidant"
    case kindCrush = "kind_crush"
    case kindPartner = "kind_partner"
    case askNickname = "ask_nickname"
    case askName = "ask_name"
    case askAbout = "ask_about"
    case skip
    case retryKind = "retry_kind"
    case retryTooLong = "retry_too_long"
    case retryNotText = "retry_not_text"
    case onboardingDone = "onboarding_done"

    /// The slots that code fills in it. Its text has exactly these.
    package var slots: Set<String> {
        switch self {
        case .help, .memoryTitle, .memoryEmpty, .forgetQuestion, .forgetOne, .forgetOneDone, .exportCaption, .askKind,
            .askNickname, .onboardingDone, .botShortDescription, .contactUnmet, .linkUnmet:
            ["name"]
        case .about: ["name", "days"]
        case .botDescription: ["name", "introduction"]
        case .status: ["version", "uptime", "bots", "stopped", "waiting", "calls", "tokens", "failures"]
        case .memoryKind, .memoryNickname, .memoryName, .memoryAbout: ["value"]
        case .memoryDay, .memoryWeek, .memoryNoteDated: ["date", "text"]
        case .memoryNote, .memoryNoteOver: ["text"]
        case .memoryAcquaintance: ["name", "text"]
        case .memoryDelete: ["n"]
        case .retryTooLong: ["limit"]
        case .zoneName: ["place", "offset"]
        case .quietSet, .quietNow, .quietNowUnset: ["hours", "zone"]
        case .zoneSet, .zoneNow, .zoneGuessed, .wishZone: ["zone", "time"]
        case .pausedUntil, .wishPause: ["until"]
        case .wishQuiet, .wishQuietJoined: ["hours"]
        case .linkCode: ["code", "minutes"]
        default: []
        }
    }
}

extension CommandText {
    /// The name of a kind of relationship.
    package init(_ kind: RelationshipKind) {
        self =
            switch kind {
            case .stranger: .kindStranger
            case .friend: .kindFriend
            case .confidant: .kindConfidant
            case .crush: .kindCrush
            case .partner: .kindPartner
            }
    }
}

extension CommonTexts {
    /// The text with its slots filled; nothing without the text, which no loaded preset lacks.
    package func command(_ text: CommandText, _ values: [String: String] = [:]) -> String {
        PhraseTemplate(commands[text] ?? "").filled(values)
    }
}
