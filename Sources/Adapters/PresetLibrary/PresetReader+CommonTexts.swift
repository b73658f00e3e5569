import Domain

/// What all personas of a language share.
extension PresetReader {
    /// The texts in a folder of `_common`; `nil` when some cannot be read.
    mutating func commonTexts(in folder: String) -> CommonTexts? {
        let guidelines = prose("\(folder)/GUIDELINES.md")
        let identity = prose("\(folder)/IDENTITY.md")
        let tasks = tasks(in: folder)
        let phrases = source("\(folder)/phrases.json").map {
            texts($0, slots: { (key: CommonTexts.Phrase) in key.slots })
        }
        let commands = source("\(folder)/commands.json").map { texts($0, slots: { (key: CommandText) in key.slots }) }
        guard let guidelines, let identity, let tasks, let phrases, let commands else { return nil }
        if phrases[.weekdays, default: ""].split(separator: " ").count != 7 {
            note("\(folder)/phrases.json", "\"weekdays\" must be seven names parted by spaces")
        }
        return CommonTexts(
            guidelines: guidelines, identity: identity, phrases: phrases, tasks: tasks, commands: commands)
    }

    private mutating func tasks(in folder: String) -> [CommonTexts.Task: String]? {
        var tasks: [CommonTexts.Task: String] = [:]
        for task in CommonTexts.Task.allCases {
            guard let source = source("\(folder)/\(task.rawValue).md") else { return nil }
            for reason in Self.faults(of: source.text, slots: task.slots) { problems.append(source.problem(reason)) }
            tasks[task] = source.text.trimmed
        }
        return tasks
    }

    /// Texts by the keys of an enumeration, all of which must be there with exactly their slots.
    private mutating func texts<Key: CaseIterable & RawRepresentable<String> & Hashable>(
        _ source: SourceText, slots: (Key) -> Set<String>
    ) -> [Key: String] {
        guard var fields = FieldReader(source, problems: &problems) else { return [:] }
        var texts: [Key: String] = [:]
        for key in Key.allCases {
            guard let text = fields.text(key.rawValue) else { continue }
            texts[key] = text
            for reason in Self.faults(of: text, slots: slots(key)) { fields.note(reason, at: key.rawValue) }
        }
        problems += fields.finish()
        return texts
    }

    private static func faults(of text: String, slots wanted: Set<String>) -> [String] {
        let slots = PhraseTemplate(text).slots
        let unknown = slots.subtracting(wanted).sorted().map { "has a slot that nobody fills: {\($0)}" }
        let missing = wanted.subtracting(slots).sorted().map { "lacks its slot {\($0)}" }
        return unknown + missing
    }
}
