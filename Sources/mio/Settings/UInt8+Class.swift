extension UInt8 {
    /// Whether it is an ASCII digit.
    static func isDigit(_ byte: UInt8) -> Bool { byte.isDigit }

    /// Whether it is an ASCII digit.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether it is an ASCII letter.
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
