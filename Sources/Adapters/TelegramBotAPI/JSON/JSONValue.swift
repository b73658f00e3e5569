import Foundation

/// A JSON value where it stands in its text, read only as far as somebody asks.
///
/// Telegram's types have hundreds of members of which we want a dozen, and one that is broken must not spoil the others:
/// each look says `nil` for what is absent or of another kind, and nothing else of the value is judged. A typical update
/// takes a tenth of the time that `JSONDecoder` needs.
struct JSONValue {
    private let text: [UInt8]
    private let range: Range<Int>

    /// The value that is the whole of `data`; `nil` when there is none, or it does not end, or more follows.
    init?(_ data: Data) {
        let text = [UInt8](data)
        var scanner = JSONScanner(text, in: 0..<text.count)
        guard let range = scanner.takeValue(), scanner.peek() == nil else { return nil }
        self.init(text: text, range: range)
    }

    /// The value that stands at that place of the text.
    init(text: [UInt8], range: Range<Int>) {
        self.text = text
        self.range = range
    }

    /// The bytes of the value, as sent.
    var bytes: Data { Data(text[range]) }

    /// The value as an object; `nil` when it is none or is broken.
    var object: JSONObject? {
        var scanner = JSONScanner(text, in: range)
        guard scanner.take(.openBrace) else { return nil }
        var members: [JSONObject.Member] = []
        members.reserveCapacity(16)
        if scanner.take(.closeBrace) { return JSONObject(text: text, members: members) }
        repeat {
            guard scanner.peek() == .quote, let name = scanner.takeString(), scanner.take(.colon),
                let value = scanner.takeValue()
            else { return nil }
            members.append((name, value))
        } while scanner.take(.comma)
        return scanner.take(.closeBrace) ? JSONObject(text: text, members: members) : nil
    }

    /// The values of an array; `nil` when it is none or is broken.
    var array: [JSONValue]? {
        var scanner = JSONScanner(text, in: range)
        guard scanner.take(.openBracket) else { return nil }
        var values: [JSONValue] = []
        if scanner.take(.closeBracket) { return values }
        repeat {
            guard let value = scanner.takeValue() else { return nil }
            values.append(JSONValue(text: text, range: value))
        } while scanner.take(.comma)
        return scanner.take(.closeBracket) ? values : nil
    }

    /// The words of a string. What is not Unicode in it becomes U+FFFD; a broken escape makes it `nil`.
    var string: String? {
        guard text[range.lowerBound] == .quote else { return nil }
        let inner = text[range.lowerBound + 1..<range.upperBound - 1]
        return inner.contains(.backslash) ? JSONUnescaper.words(of: inner) : String(decoding: inner, as: UTF8.self)
    }

    /// A whole number that fits.
    var integer: Int64? {
        guard let first = text[range].first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
            return nil
        }
        return Int64(String(decoding: text[range], as: UTF8.self))
    }

    /// `true` or `false`.
    var boolean: Bool? {
        if text[range].elementsEqual("true".utf8) { return true }
        return text[range].elementsEqual("false".utf8) ? false : nil
    }
}
