import Domain
import Foundation

extension SettingsReader {
    /// The settings that `document` holds; `nil` when there are problems.
    mutating func settings(in document: JSONDocument) -> Settings? {
        for duplicate in document.duplicateKeys { refuse(at: duplicate.position, path: "", duplicate.message) }
        let root = SettingsField(path: "", node: document.root)
        guard let root = object(root, keys: SettingsKeys.root) else { return nil }
        if let schema = root["$schema"] { _ = text(schema) }
        let (bots, names) = bots(of: root)
        let settings = Settings(
            models: models(of: root), telegram: root["telegram"].map { telegram($0) } ?? .standard,
            timeZone: root["time_zone"].flatMap { timeZone($0) }, owners: root["owners"].map { owners($0) } ?? [],
            budget: root["budget"].flatMap { budget($0) }, bots: bots,
            experiments: root["experiments"].map { experiments($0, among: bots, called: names) } ?? [])
        return problems.isEmpty ? settings : nil
    }

    private mutating func timeZone(_ field: SettingsField) -> TimeZone? {
        guard let text = text(field) else { return nil }
        // Abbreviations such as PST name no place, and so no daylight-saving rule that lasts.
        let isRegional = text.value.contains("/") || text.value == "UTC"
        if isRegional, let zone = TimeZone(identifier: text.value) { return zone }
        refuse(field, "\(text) is no time zone; write an IANA name such as Asia/Shanghai or UTC")
        return nil
    }

    private mutating func owners(_ field: SettingsField) -> [UserID] {
        var owners: [UserID] = []
        for element in list(field) ?? [] {
            guard let number = number(element) else { continue }
            guard let id = Int64(number), id > 0 else {
                refuse(element, "must be the numeric Telegram id of a person")
                continue
            }
            if owners.contains(UserID(rawValue: id)) { refuse(element, "this owner stands in the list twice") }
            owners.append(UserID(rawValue: id))
        }
        return owners
    }

    private mutating func budget(_ field: SettingsField) -> BudgetSettings? {
        guard let object = object(field, keys: SettingsKeys.budget) else { return nil }
        return BudgetSettings(
            dollarsPerDay: object["usd_per_day"].flatMap { dollars($0) },
            dollarsPerPersonPerDay: object["usd_per_person_per_day"].flatMap { dollars($0) })
    }

    private mutating func dollars(_ field: SettingsField) -> Decimal? {
        guard let number = number(field) else { return nil }
        guard let amount = Decimal(string: number), amount > 0, amount <= 1_000_000 else {
            refuse(field, "must be an amount in US dollars, more than 0 and at most 1000000")
            return nil
        }
        return amount
    }

    private mutating func telegram(_ field: SettingsField) -> TelegramSettings {
        guard let object = object(field, keys: SettingsKeys.telegram) else { return .standard }
        return TelegramSettings(
            apiRoot: object["api_root"].flatMap { webAddress($0) } ?? TelegramSettings.defaultRoot,
            proxy: object["proxy"].flatMap { proxy($0) }, forcesIPv4: object["force_ipv4"].flatMap { bool($0) } ?? false
        )
    }
}
