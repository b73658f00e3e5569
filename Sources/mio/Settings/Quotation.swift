/// Words of the operator's files as a message may repeat them.
///
/// Whoever puts a token in the wrong place must not find it in a log. Only short words of letters, digits and a few
/// signs are repeated: every token and key in use is longer, or holds a colon.
struct Quotation: CustomStringConvertible {
    private static let longest = 31

    private let text: String

    /// Quotes `text` if it can be no secret.
    init(_ text: String) {
        self.text = text
    }

    /// The words in quotation marks, or a stand-in for them.
    var description: String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || " _-./$+{}".unicodeScalars.contains(scalar)
        }
        return isPlain && text.unicodeScalars.count <= Self.longest ? "\"\(text)\"" : "‹not shown›"
    }
}
