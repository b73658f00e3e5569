import Domain
import Testing

struct PromptingPhraseValueTests {
    @Test(arguments: [
        ("why: {topic}", "why: the cat", ["topic": "the cat"]), ("{a} and {b}.", "x and y.", ["a": "x", "b": "y"]),
        ("“{topic}” — go on", "“” — go on", ["topic": ""]), ("just so", "just so", [:]),
    ])
    func `what was filled in is found again`(template: String, text: String, values: [String: String]) {
        #expect(PhraseTemplate(template).values(in: text) == values)
    }

    @Test(arguments: [
        ("why: {topic}", "how: the cat"), ("just so", "just so and more"), ("{a} and {b}.", "x and y"),
        ("x {a}", "so x y"),
    ])
    func `a text of another make has none`(template: String, text: String) {
        #expect(PhraseTemplate(template).values(in: text) == nil)
    }
}
