package import Foundation

/// The time zones of cities, and of countries that have but one, by the names people have for them.
package struct CityZones: Hashable, Sendable {
    private let table: [String: [String]]
    private let zones: [String: TimeZone]

    /// Those of a table from IANA identifiers to names, the best known first; what is no identifier is left out.
    package init(_ table: [String: [String]]) {
        self.table = table
        let known = table.sorted { $0.key < $1.key }.flatMap { identifier, names in
            ZoneRequest.zone(identified: identifier).map { zone in names.map { (Self.key($0), zone) } } ?? []
        }
        zones = Dictionary(known) { first, _ in first }
    }

    /// The best known place of a zone in the script of `language`; `nil` where there is none.
    package func place(in zone: TimeZone, for language: Language) -> String? {
        table[zone.identifier]?.first { $0.contains(where: \.isUnspaced) == (language == .chinese) }
    }

    /// Where a place of that name is, however it is capitalised, spaced and accented; `nil` where nobody knows it.
    package func zone(of name: some StringProtocol) -> TimeZone? {
        zones[Self.key(name)]
    }

    /// Whether a time zone has this identifier.
    package static func isZone(_ identifier: String) -> Bool {
        ZoneRequest.zone(identified: identifier) != nil
    }

    /// The letters of a name in lower case without accents.
    static func key(_ name: some StringProtocol) -> String {
        let plain = String(name).folding(
            options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        return plain.filter { $0.isLetter || $0.isNumber }
    }
}
