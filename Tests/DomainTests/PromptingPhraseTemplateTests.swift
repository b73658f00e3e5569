import Domain
import Testing

struct PromptingPhraseTemplateTests {
    @Test(arguments: [
        ("no slot", "no slot"), ("{name}: {text}", "Kim: hi {name}"), ("{text}{text}", "hi {name}hi {name}"),
        ("{unknown}!", "!"), ("{ name }", "{ name }"), ("{Name} {} {name", "{Name} {} {name"), ("{{name}}", "{Kim}"),
        ("", ""),
    ])
    func `slots are filled once and other braces stay`(text: String, expected: String) {
        let template = PhraseTemplate(text)

        let filled = template.filled(["name": "Kim", "text": "hi {name}"])

        #expect(filled == expected)
    }

    @Test func `the names of its slots are told`() {
        let template = PhraseTemplate("{time} on {week_day} and {time}, {not this}")

        #expect(template.slots == ["time", "week_day"])
    }
}

struct PromptingSampleLineTests {
    @Test(arguments: SampleLine.Kind.allCases)
    func `a line has a kind and words`(kind: SampleLine.Kind) throws {
        let slot = kind == .name ? "{name}" : "you"

        let line = try #require(SampleLine(parsing: " \(kind.rawValue) |  hello | \(slot) "))

        #expect(line.kind == kind)
        #expect(line.words.filled(["name": "Kim"]) == (kind == .name ? "hello | Kim" : "hello | you"))
    }

    @Test(arguments: [
        "no kind", "shout | hi", "talk |", "talk |  ", "name | without one", "talk | {name}", "name | {other}",
    ])
    func `anything else is no line`(text: String) {
        #expect(SampleLine(parsing: text) == nil)
    }
}
