extension Decoder {
    /// The object at hand; throws at a key that is none of `keys`, for a misspelt expectation would pass for a met one.
    func strictContainer<Key: CodingKey & CaseIterable>(_ keys: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let known = Set(keys.allCases.map(\.stringValue))
        let found = try container(keyedBy: AnyKey.self)
        guard let stray = found.allKeys.first(where: { !known.contains($0.stringValue) }) else {
            return try container(keyedBy: keys)
        }
        throw DecodingError.dataCorruptedError(
            forKey: stray, in: found, debugDescription: "nobody knows this key; there are \(known.sorted())")
    }
}

/// Whatever stands before a colon.
private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init?(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}
