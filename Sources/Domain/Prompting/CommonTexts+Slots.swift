extension CommonTexts.Phrase {
    /// The slots that code fills in it. Its text has exactly these.
    package var slots: Set<String> {
        switch self {
        case .now: ["now"]
        case .late: ["gap"]
        case .timestamp: ["time"]
        case .groupMessage: ["name", "text"]
        case .minutes, .hours, .days, .truncated: ["n"]
        case .moment: ["year", "month", "day", "weekday", "hour", "minute"]
        case .sticker, .dice, .reacted: ["emoji"]
        case .attached: ["n"]
        case .described: ["attachment", "description"]
        case .quoted, .quotedOwn: ["text"]
        case .summaryDay, .summaryWeek: ["date", "text"]
        case .profileKind, .profileNickname, .profileName, .profileAbout: ["value"]
        case .transcriptLine: ["time", "name", "text"]
        case .remembered, .boundary: ["text"]
        case .rememberedOn, .planned, .recalledWords, .recalledOwnWords: ["date", "text"]
        case .acquaintance: ["name", "relation", "text"]
        case .acquaintanceBare: ["name", "text"]
        case .namesakes: ["name"]
        case .numberedLine: ["n", "time", "name", "text"]
        case .listedMemory: ["n", "date", "text"]
        case .listedAcquaintance: ["n", "names", "relation"]
        case .captioned: ["attachment", "caption"]
        case .mood: ["mood"]
        case .welcomeBack: ["gap"]
        case .nicknames: ["names"]
        case .judgeFacts: ["days", "count", "messages"]
        case .outreachPlan, .whyPlan: ["date", "topic"]
        case .outreachPromise, .outreachThread, .outreachMemory, .whyPromise, .whyThread, .whyMemory: ["topic"]
        case .askedWhy: ["reason"]
        case .weekdays, .opened, .photo, .voice, .video, .audio, .document, .other, .animation, .videoNote, .contact,
            .location, .poll, .picture, .link, .forwarded, .edited, .narratorPerson, .listOfMemories,
            .listOfAcquaintances, .listOfLines, .moodBright, .moodContent, .moodTired, .moodIrritable, .moodLow,
            .closerGoodFriends, .closerFlirting, .closerPartners, .cooler, .quarrelled, .brokeUp, .judgeSpoken,
            .judgeScore, .outreach, .outreachMood, .outreachMissing, .outreachNoQuestion, .askedWhyNothing, .whyMood,
            .whyMissing:
            []
        }
    }
}
