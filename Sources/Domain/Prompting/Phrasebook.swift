/// The phrases of one language, read and ready to be filled.
struct Phrasebook: Sendable {
    private let templates: [CommonTexts.Phrase: PhraseTemplate]
    /// The names of the days, Sunday first.
    let weekdays: [String]

    init(_ texts: CommonTexts) {
        templates = texts.phrases.mapValues { PhraseTemplate($0) }
        weekdays = texts.phrases[.weekdays, default: ""].split(separator: " ").map(String.init)
    }

    /// The phrase with its slots filled.
    ///
    /// Without the phrase, which no loaded preset lacks, the bare values remain, so that no words are lost.
    func filled(_ phrase: CommonTexts.Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
        guard let template = templates[phrase] else { return values.map(\.value).joined(separator: " ") }
        return template.filled(Dictionary(values.map { ($0.key, $0.value) }) { first, _ in first })
    }
}
