import Domain
import Testing

struct SensitiveTextTests {
    @Test(arguments: [
        "4111111111111111", "card 4111 1111 1111 1111 expires 2028", "卡是4111-1111-1111-1111", "5500.0055.5555.5559",
        "４１１１ １１１１ １１１１ １１１１", "378282246310005",
    ])
    func `a card's number is sensitive`(text: String) {
        let text = text

        let isSensitive = SensitiveText.isSensitive(text)

        #expect(isSensitive)
    }

    @Test(arguments: [
        "DE89 3704 0044 0532 0130 00", "iban GB82WEST12345698765432", "11010519491231002X", "身份证11010519491231002x",
        "SSN 078-05-1120", "护照号是E12345678",
    ])
    func `the number of an account or an identity is sensitive`(text: String) {
        let text = text

        let isSensitive = SensitiveText.isSensitive(text)

        #expect(isSensitive)
    }

    @Test(arguments: [
        "password is hunter2", "Their password: hunter2", "my PIN is 4821", "PIN 4821", "密码是123456", "支付密码 998877",
        "验证码583920",
        "验证码是 583920", "583920 is the verification code", "api key = abc", "助记词是 apple river", "密码改成了生日", "口令：芝麻开门",
        "sk-abcdefghijklmnop1234567890", "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw-x", "-----BEGIN PRIVATE KEY-----",
        "4f9c2a7e8b1d3f6a5c0e9d8b7a6f5e4d3c2b1a09",
    ])
    func `a secret is sensitive`(text: String) {
        let text = text

        let isSensitive = SensitiveText.isSensitive(text)

        #expect(isSensitive)
    }

    @Test(arguments: [
        "", "Lives in Berlin", "Forgot their password again", "忘记密码了", "密码忘了", "Phone 13800138000",
        "Born on 1998-05-12",
        "Has a pin collection", "Works on password managers", "喜欢收集胸针", "Changed the password in 2024",
        "Order 1234567890123",
        "Ran 10 km in 52 minutes on 2026-11-02", "Plays token-based board games", "0000000000000000", "每天6点起床",
        "The flight is CA1234 at 08:30", "Internationalization", "https://example.com/a/4f9c2a7e8b1d3f6a5c0e9d8b7a6f",
    ])
    func `everyday talk is not`(text: String) {
        let text = text

        let isSensitive = SensitiveText.isSensitive(text)

        #expect(!isSensitive)
    }

    @Test(arguments: [
        String(repeating: "4111 ", count: 100_000), String(repeating: "密码", count: 100_000), "\u{0}\u{202E}",
    ])
    func `strange texts are looked at in time`(text: String) {
        let text = text

        let isSensitive = SensitiveText.isSensitive(text)

        #expect(!isSensitive)
    }
}
