/// Writes JSON into bytes: a prompt is large and is written for every call.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    init(reservingCapacity capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes what is JSON already.
    mutating func raw(_ json: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    }

    /// Writes a text in quotation marks.
    mutating func string(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { units in
            var clean = 0
            for index in units.indices where Self.needsEscape(units[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[clean..<index]))
                escape(units[index])
                clean = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: units[clean...]))
        }
        bytes.append(0x22)
    }

    /// Writes any value; the fields of objects in the order of their names.
    mutating func value(_ value: ModelOption) {
        switch value {
        case .string(let text): string(text)
        case .number(let number): self.number(number)
        case .bool(let bool): bool ? raw("true") : raw("false")
        case .null: raw("null")
        case .list(let values):
            raw("[")
            for (index, value) in values.enumerated() {
                if index > 0 { raw(",") }
                self.value(value)
            }
            raw("]")
        case .object(let fields):
            raw("{")
            for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { raw(",") }
                self.field(field.key, field.value)
            }
            raw("}")
        }
    }

    /// Writes a name and its value.
    mutating func field(_ name: String, _ value: ModelOption) {
        string(name)
        raw(":")
        self.value(value)
    }

    /// Writes fields behind others of the same object, in the order of their names.
    mutating func furtherFields(_ fields: [String: ModelOption]) {
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            raw(",")
            field(name, value)
        }
    }

    /// Writes a number, a whole one without a point.
    private mutating func number(_ number: Double) {
        guard number.isFinite else { return raw("null") }
        let text = Int(exactly: number).map(String.init) ?? "\(number)"
        bytes.append(contentsOf: text.utf8)
    }

    private static func needsEscape(_ unit: UInt8) -> Bool {
        unit < 0x20 || unit == 0x22 || unit == 0x5C
    }

    private mutating func escape(_ unit: UInt8) {
        switch unit {
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        default:
            let digits = String(unit, radix: 16)
            raw(unit < 0x10 ? "\\u000" : "\\u00")
            bytes.append(contentsOf: digits.utf8)
        }
    }
}
