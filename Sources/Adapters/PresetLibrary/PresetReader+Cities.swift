import Domain

/// What all personas share, whatever they speak.
extension PresetReader {
    /// The time zones of cities, from `_common/cities.json`. With problems, some are missing.
    mutating func cities() -> CityZones {
        let file = source("_common/cities.json")
        guard let file, var fields = FieldReader(file, problems: &problems) else { return CityZones([:]) }
        let table = fields.remainingLists()
        for identifier in table.keys.sorted() where !CityZones.isZone(identifier) {
            fields.note("is no time zone", at: identifier)
        }
        problems += fields.finish()
        return CityZones(table)
    }
}
