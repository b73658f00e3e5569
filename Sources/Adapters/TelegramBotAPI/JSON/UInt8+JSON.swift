extension UInt8 {
    /// `"`
    static let quote = UInt8(ascii: "\"")
    /// `\`
    static let backslash = UInt8(ascii: "\\")
    /// `{`
    static let openBrace = UInt8(ascii: "{")
    /// `}`
    static let closeBrace = UInt8(ascii: "}")
    /// `[`
    static let openBracket = UInt8(ascii: "[")
    /// `]`
    static let closeBracket = UInt8(ascii: "]")
    /// `,`
    static let comma = UInt8(ascii: ",")
    /// `:`
    static let colon = UInt8(ascii: ":")

    /// Whether JSON lets it stand between two signs.
    var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

    /// Whether a number or a word ends before it.
    var endsJSONScalar: Bool {
        self == .comma || self == .colon || self == .closeBrace || self == .closeBracket || self == .openBrace
            || self == .openBracket || self == .quote || isJSONSpace
    }
}
