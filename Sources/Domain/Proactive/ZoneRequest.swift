package import Foundation

/// Where a person says they live, as a time zone.
package enum ZoneRequest {
    /// No name of a place or zone is longer, in characters.
    private static let longest = 64

    /// Reads `Asia/Shanghai`, `berlin`, 柏林, `in London, UK`, `UTC+8`, `GMT-5:30`, `+08:00`, `8`, 东八区; `nil`
    /// where no such zone is known.
    package static func read(_ text: some StringProtocol, cities: CityZones) -> TimeZone? {
        var plain = String(text.prefix(longest + 1)).plainForms.trimmed
        guard !plain.isEmpty, plain.count <= longest else { return nil }
        if let word = ["in ", "在"].first(where: { plain.lowercased().hasPrefix($0) }) {
            plain = String(plain.dropFirst(word.count)).trimmed
        }
        if let zone = zone(named: plain, cities) { return zone }
        // London, UK: what comes second must not be elsewhere.
        let parts = plain.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count > 1, let zone = zone(named: parts[0], cities) else { return nil }
        return self.zone(named: parts[1], cities).map { $0 == zone } ?? true ? zone : nil
    }

    private static func zone(named name: String, _ cities: CityZones) -> TimeZone? {
        names(of: name).lazy.compactMap { name in
            offset(name) ?? cities.zone(of: name) ?? zone(identified: name) ?? zone(ofCity: name)
        }.first
    }

    /// The zone of an IANA identifier, however it is capitalised.
    static func zone(identified identifier: String) -> TimeZone? {
        guard identifier.contains("/"),
            identifier.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "/_+-".contains($0)) })
        else { return nil }
        if let known = identifiers[identifier.lowercased()] { return TimeZone(identifier: known) }
        return TimeZone(identifier: identifier) ?? TimeZone(identifier: capitalised(identifier))
    }

    /// The text, and what is left of it without words that only say what it is.
    private static func names(of text: String) -> [String] {
        let lower = text.lowercased()
        let suffix = suffixes.first { lower.hasSuffix($0) && lower.count > $0.count }
        return [text] + (suffix.map { [String(text.dropLast($0.count)).trimmed] } ?? [])
    }

    private static let suffixes = [
        " time zone", " timezone", " time", " city", "时间", "時間", "时区", "時區", "市", "省",
    ]
}

// MARK: - Identifiers

extension ZoneRequest {
    private static let identifiers = Dictionary(
        TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.map { ($0.lowercased(), $0) }
    ) { first, _ in first }

    /// By the last part of their names: `new york`.
    private static let citiesOfIdentifiers = Dictionary(
        TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.map { identifier in
            (CityZones.key(identifier.split(separator: "/").last ?? ""), identifier)
        }
    ) { first, _ in first }

    private static func zone(ofCity name: String) -> TimeZone? {
        guard name.contains(where: \.isLetter) else { return nil }
        return citiesOfIdentifiers[CityZones.key(name)].flatMap { TimeZone(identifier: $0) }
    }

    /// `america/port_of_spain` as `America/Port_of_Spain`.
    private static func capitalised(_ identifier: String) -> String {
        var result = ""
        var word = ""
        for character in identifier.lowercased() + "/" {
            guard "/_-".contains(character) else {
                word.append(character)
                continue
            }
            let isSmall = ["of", "es", "au", "du"].contains(word)
            result +=
                (isSmall ? word : word.prefix(1).uppercased() + word.dropFirst()) + String(character)
            word = ""
        }
        return String(result.dropLast())
    }
}

// MARK: - Distances from Greenwich

extension ZoneRequest {
    private static func offset(_ text: String) -> TimeZone? {
        let compact = text.lowercased().filter { !$0.isWhitespace }.replacing("−", with: "-").replacing(
            "–", with: "-")
        if ["utc", "gmt", "z", "greenwich", "零时区", "格林尼治", "格林威治"].contains(compact) { return .gmt }
        if let zone = chineseOffset(compact) { return zone }
        let prefix = ["utc", "gmt"].first { compact.hasPrefix($0) } ?? ""
        var rest = compact.dropFirst(prefix.count)
        // UTC8, 8: nobody west of Greenwich leaves the sign away.
        if rest.first.map({ $0.isASCII && $0.isNumber }) ?? false, !prefix.isEmpty || rest.count <= 2 {
            rest = "+" + rest
        }
        guard let sign = rest.first, "+-".contains(sign) else { return nil }
        let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard
            parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
            )
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        switch (parts.count, parts.first?.count ?? 0) {
        case (1, 1), (1, 2): return zone(sign: sign, hours: numbers[0], minutes: 0)
        case (1, 3), (1, 4): return zone(sign: sign, hours: numbers[0] / 100, minutes: numbers[0] % 100)
        case (2, 1...2) where parts[1].count == 2:
            return zone(sign: sign, hours: numbers[0], minutes: numbers[1])
        default: return nil
        }
    }

    /// 东八区, 西5区.
    private static func chineseOffset(_ text: String) -> TimeZone? {
        guard let side = text.first, "东西".contains(side), text.hasSuffix("区") else { return nil }
        let name = text.dropFirst().dropLast(text.hasSuffix("时区") ? 2 : 1)
        return ChineseNumber.value(name).flatMap {
            zone(sign: side == "东" ? "+" : "-", hours: $0, minutes: 0)
        }
    }

    private static func zone(sign: Character, hours: Int, minutes: Int) -> TimeZone? {
        let seconds = (hours * 60 + minutes) * 60
        guard minutes < 60, minutes % 15 == 0, seconds <= (sign == "-" ? 12 : 14) * 3600 else {
            return nil
        }
        return TimeZone(secondsFromGMT: sign == "-" ? -seconds : seconds)
    }
}
