import Foundation

/// What must never be kept, whoever asks for it: numbers of cards, accounts and identities, passwords and keys.
package enum SensitiveText {
    /// Whether something of the kind stands in `text`.
    ///
    /// Beyond its first 4,000 characters a text is not looked at: cut it before it is kept.
    package static func isSensitive(_ text: String) -> Bool {
        let start = String(text.unicodeScalars.prefix(MemorySimilarityTerms.longest))
        let plain = start.precomposedStringWithCompatibilityMapping
        return hasNumber(plain) || hasKey(plain) || hasSecret(plain)
    }

    /// Whether a word for a secret is followed by the secret itself.
    private static func hasSecret(_ text: String) -> Bool {
        let folded = MemorySimilarity.folded(text)
        if seeds.contains(where: folded.contains) { return true }
        return secretWords.contains { word in
            folded.ranges(of: word).contains { place in
                isWhole(place, in: folded, for: word) && isTold(in: folded[place.upperBound...])
                    || isToldBefore(in: folded[..<place.lowerBound])
            }
        }
    }

    /// "is …", ": …" or a value right behind.
    private static func isTold(in rest: Substring) -> Bool {
        let next = rest.prefix(reach)
        let start = String(next).trimmed
        if links.contains(where: start.hasPrefix) { return !denials.contains { start.dropFirst(2).contains($0) } }
        return next.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.contains(where: isValue)
    }

    /// "123456 is my password".
    private static func isToldBefore(in text: Substring) -> Bool {
        let words = text.suffix(reach).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return words.contains { $0.count { $0.isNumber } >= 4 && isValue($0) && !isYear($0) }
    }

    private static func isValue(_ word: Substring) -> Bool {
        let digits = word.count { $0.isNumber }
        return digits >= 3 && !isYear(word) || (digits > 0 && digits < word.count && word.count >= 5)
    }

    private static func isYear(_ word: Substring) -> Bool { Int(word).map { (1900...2100).contains($0) } ?? false }

    private static func isWhole(_ place: Range<String.Index>, in text: String, for word: String) -> Bool {
        guard word.first?.isASCII ?? false else { return true }
        let before = place.lowerBound > text.startIndex ? text[text.index(before: place.lowerBound)] : " "
        let after = place.upperBound < text.endIndex ? text[place.upperBound] : " "
        return !(before.isASCII && before.isLetter) && !(after.isASCII && after.isLetter)
    }

    /// How far from its word a secret may stand, in characters.
    private static let reach = 24
    private static let links = ["is ", "was ", "=", ":", "是", "为", "改成", "设成", "就是", "换成"]
    private static let denials = ["forgot", "lost", "忘", "丢", "什么", "strong", "weak", "safe", "too ", "not "]
    private static let secretWords = [
        "password", "passcode", "passphrase", "passwd", "pwd", "pin", "pin code", "cvv", "cvc", "otp",
        "verification code",
        "security code", "login code", "one-time code", "2fa code", "private key", "secret key", "api key",
        "access token",
        "bot token", "token", "ssn", "social security number", "passport number", "iban", "密码", "口令", "验证码", "校验码",
        "动态码",
        "私钥", "密钥", "令牌", "身份证号", "护照号", "银行卡号", "卡号",
    ]
    private static let seeds = ["seed phrase is", "recovery phrase is", "mnemonic is", "助记词是", "助记词为", "助记词：", "助记词:"]
}
