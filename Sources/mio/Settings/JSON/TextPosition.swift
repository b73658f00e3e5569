/// A place in a text, line and column counted from 1. A column is one Unicode scalar.
struct TextPosition: Hashable, Comparable, Sendable {
    /// The line, from 1.
    var line = 1
    /// The column, from 1.
    var column = 1

    /// Moves past `byte` of a valid UTF-8 text.
    mutating func advance(over byte: UInt8) {
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0b1100_0000 != 0b1000_0000 {
            column += 1
        }
    }

    /// Orders by place in the text.
    static func < (left: TextPosition, right: TextPosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
