package import Foundation

/// What a person says, in plain words, of when they want to be written to.
///
/// It is only ever a proposal: nothing changes before the person has confirmed it. It rather hears too little than too
/// much: a clause must be nothing but the wish, and what is quoted, told of others or supposed is none. Both languages
/// are read, for people mix them. What somebody forwarded must not be asked about.
package enum ContactWish: Hashable, Sendable {
    /// Not in these hours.
    case quiet(QuietHours)
    /// Not for so many days.
    case pause(days: Int)
    /// Not before they write themselves.
    case stop
    /// By the clock of this zone, in which they live now.
    case zone(TimeZone)

    /// What `text` wishes; `nil` when it wishes nothing of the kind.
    package static func read(_ text: String, cities: CityZones) -> ContactWish? {
        guard text.utf8.count <= longestText, isPossible(text),
            !MemoryGatePhrases(text).contains(played)
        else { return nil }
        let passages = Quotation.passages(outside: text)
        for timed in passages.map({ TimedText($0) }) {
            for letters in clauses(of: timed.text) {
                if let hours = hours(in: letters, of: timed) { return .quiet(hours) }
            }
        }
        let (whole, isPassing) = (Array(TalkLine.letters(of: text).utf8), isPassing(text))
        for letters in passages.flatMap({ clauses(of: $0) }) {
            let silence = isPassing ? nil : silence(in: letters, isWhole: letters == whole)
            if let wish = silence ?? place(in: letters, cities: cities) { return wish }
        }
        return nil
    }

    /// What a person has told who confirms the wish at `now`; `nil` where nothing would change.
    ///
    /// Hours by day are added to those of the night, and none that they chose are lost.
    package func preferences(after old: ContactPreferences, at now: Date) -> ContactPreferences? {
        var new = old
        switch self {
        case .quiet(let hours):
            switch old.quiet {
            case .off: new.quiet = .hours(hours)
            case .unset: new.quiet = .hours(hours.overlaps(.night) ? hours : hours.joined(with: .night))
            case .hours(let own): new.quiet = .hours(own.joined(with: hours))
            }
        case .pause(let days):
            let end = now.addingTimeInterval(Double(days) * 86_400)
            new.pausedUntil = max(old.pausedUntil ?? end, end)
        case .stop: new.pausedUntil = .distantFuture
        case .zone(let zone):
            if old.timeZone.map({ Self.isAlike($0, zone, at: now) }) != true { new.timeZone = zone }
        }
        return new == old ? nil : new
    }

    /// Whether the clocks of two zones stand alike in this half of the year and in the other.
    private static func isAlike(_ zone: TimeZone, _ other: TimeZone, at now: Date) -> Bool {
        [now, now.addingTimeInterval(182 * 86_400)].allSatisfy { date in
            zone.secondsFromGMT(for: date) == other.secondsFromGMT(for: date)
        }
    }
}

// MARK: - Wishes in a clause

extension ContactWish {
    /// Both languages at once.
    private static let lists = englishLists.merging(chineseLists) { "\($0) \($1)" }
        .merging(["TIME": TimedText.signs.map { String($0) }.joined(separator: " ")]) { $1 }
    private static let opening = DeclarationPattern("OPENING*", lists: lists)

    private static func patterns(_ texts: [String]) -> [WishPattern] {
        texts.map { WishPattern("\($0) CLOSING*", lists: lists) }
    }

    private static let afterPatterns = patterns(englishAfter + chineseAfter)
    private static let beforePatterns = patterns(englishBefore + chineseBefore)
    private static let betweenPatterns = patterns(englishBetween + chineseBetween)
    private static let outsidePatterns = patterns(englishOutside + chineseOutside)
    private static let nightPatterns = patterns(englishNight + chineseNight)
    private static let workPatterns = patterns(englishWork + chineseWork)
    private static let stopPatterns = patterns(englishStop + chineseStop)
    private static let pausePatterns = patterns(englishPause + chinesePause)
    private static let vaguePausePatterns = patterns(englishVaguePause + chineseVaguePause)
    private static let placePatterns = patterns(englishZone + chineseZone)
    private static let workingHours = QuietHours(begin: 9 * 60, end: 18 * 60)

    private static func hours(in letters: [UInt8], of text: TimedText) -> QuietHours? {
        let starts = opening.ends(in: letters)
        func says(_ patterns: [WishPattern]) -> Bool {
            patterns.contains { $0.matches(letters, from: starts) }
        }
        let times = text.times(in: letters)
        switch times.count {
        case 0: return says(workPatterns) ? workingHours : says(nightPatterns) ? .night : nil
        case 1:
            if says(afterPatterns) { return QuietHours(after: times[0]) }
            return says(beforePatterns) ? QuietHours(before: times[0]) : nil
        case 2:
            if says(betweenPatterns) { return QuietHours(said: times[0], to: times[1]) }
            return says(outsidePatterns) ? QuietHours(after: times[0], before: times[1]) : nil
        default: return nil
        }
    }

    /// A wish to hear nothing for a while or at all; `isWhole` when nothing else was said.
    private static func silence(in letters: [UInt8], isWhole: Bool) -> ContactWish? {
        let starts = opening.ends(in: letters)
        let length =
            first(in: letters, from: starts, of: pausePatterns) { days[$0] }
            ?? (isWhole ? first(in: letters, from: starts, of: vaguePausePatterns) { vagueDays[$0] } : nil)
        if let length { return .pause(days: length) }
        return stopPatterns.contains { $0.matches(letters, from: starts) } ? .stop : nil
    }

    private static func place(in letters: [UInt8], cities: CityZones) -> ContactWish? {
        first(in: letters, from: opening.ends(in: letters), of: placePatterns) { cities.zone(of: $0) }.map { .zone($0) }
    }

    /// What the first of `patterns` leaves open that means something.
    private static func first<Meaning>(
        in letters: [UInt8], from starts: Set<Int>, of patterns: [WishPattern], _ meaning: (String) -> Meaning?
    ) -> Meaning? {
        for pattern in patterns {
            for hole in pattern.holes(in: letters, from: starts) {
                if let meaning = meaning(hole) { return meaning }
            }
        }
        return nil
    }
}
