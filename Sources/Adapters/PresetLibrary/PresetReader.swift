import Domain
import Foundation

/// Reads a presets' folder, noting every problem on the way.
struct PresetReader {
    /// The most bytes a file may have.
    private static let sizeLimit = 64 << 10

    private let directory: URL
    private(set) var commonTexts: [Language: CommonTexts] = [:]
    /// What is wrong so far, in the order of reading.
    var problems: [PresetProblem] = []

    init(directory: URL) {
        self.directory = directory
    }

    /// Every persona of the folder. With problems, some are missing or incomplete.
    mutating func personas() -> [PresetName: Persona] {
        let names = folders(in: "").filter { !$0.hasPrefix("_") }
        if names.isEmpty { problems.append(PresetProblem(file: ".", line: nil, reason: "holds no preset")) }
        for language in folders(in: "_common") {
            commonTexts[Language(rawValue: language)] = commonTexts(in: "_common/\(language)")
        }
        var personas: [PresetName: Persona] = [:]
        for name in names {
            guard PresetReader.isValid(name) else {
                note(name, "a folder's name has 1 to 32 of a-z, 0-9, - and _")
                continue
            }
            personas[PresetName(rawValue: name)] = persona(name)
        }
        return personas
    }

    private static func isValid(_ name: String) -> Bool {
        name.count <= 32 && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || "-_".contains($0)) }
    }
}

// MARK: - One preset

extension PresetReader {
    private mutating func persona(_ name: String) -> Persona? {
        let character = prose("\(name)/PERSONA.md")
        let behavior = prose("\(name)/BEHAVIOR.md")
        let dynamics = source("\(name)/RELATIONSHIP_DYNAMICS.md").map(StageSections.init)
        let json = source("\(name)/preset.json")
        let description = json.flatMap { PresetDescription($0, problems: &problems) }
        problems += dynamics?.problems ?? []
        for section in dynamics?.sections.values.sorted() ?? [] {
            check(SourceText(file: "\(name)/RELATIONSHIP_DYNAMICS.md", text: section), isWhole: false)
        }
        guard let json, let description, let character, let behavior, let dynamics else { return nil }
        guard let common = commonTexts[description.language] else {
            if !description.language.rawValue.isEmpty {
                problems.append(
                    json.problem(
                        "\"language\" has no texts in _common/\(description.language.rawValue)", at: ["\"language\""]))
            }
            return nil
        }
        return Persona(
            preset: PresetName(rawValue: name), displayName: description.name, language: description.language,
            traits: description.traits, character: character, behavior: behavior, dynamics: dynamics.sections,
            fallbackLines: description.fallbackLines, sampleLines: description.sampleLines,
            common: common,
            version: Self.version(of: [json.text, character, behavior], dynamics.sections, common))
    }

    private static func version(of texts: [String], _ sections: [Stage: String], _ common: CommonTexts) -> String {
        var digest = TextDigest()
        for text in texts + [common.guidelines, common.identity] { digest.add(text) }
        for stage in Stage.allCases { digest.add(sections[stage] ?? "") }
        for phrase in CommonTexts.Phrase.allCases { digest.add(common.phrases[phrase] ?? "") }
        for text in CommandText.allCases { digest.add(common.commands[text] ?? "") }
        for task in CommonTexts.Task.allCases { digest.add(common.tasks[task] ?? "") }
        return digest.text
    }
}

// MARK: - Files

extension PresetReader {
    mutating func note(_ file: String, _ reason: String) {
        problems.append(PresetProblem(file: file, line: nil, reason: reason))
    }

    private mutating func folders(in path: String) -> [String] {
        let folder = directory.appending(path: path, directoryHint: .isDirectory)
        do {
            return try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles
            )
            .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
            .map(\.lastPathComponent).sorted()
        } catch {
            note(path.isEmpty ? "." : path, "cannot be read")
            return []
        }
    }

    mutating func source(_ file: String) -> SourceText? {
        let data: Data
        do {
            data = try Data(contentsOf: directory.appending(path: file))
        } catch {
            note(file, "is missing or cannot be read")
            return nil
        }
        guard data.count <= Self.sizeLimit else {
            note(file, "is larger than \(Self.sizeLimit) bytes")
            return nil
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            note(file, "is not UTF-8")
            return nil
        }
        return SourceText(file: file, text: text)
    }

    /// A text for the model, which has no slots.
    mutating func prose(_ file: String) -> String? {
        guard let source = source(file) else { return nil }
        check(source, isWhole: true)
        return source.text.trimmed
    }

    private mutating func check(_ source: SourceText, isWhole: Bool) {
        if isWhole, source.text.trimmed.isEmpty { problems.append(source.problem("is empty")) }
        for slot in PhraseTemplate(source.text).slots.sorted() {
            let reason = "has a slot that nobody fills: {\(slot)}"
            problems.append(isWhole ? source.problem(reason, at: ["{\(slot)}"]) : source.problem(reason))
        }
    }
}
