import Foundation

/// The folder that new presets are copied from: `_template/LANGUAGE/` in the folder of the presets.
struct PresetTemplate: Sendable {
    /// The files of a preset.
    static let files = ["PERSONA.md", "BEHAVIOR.md", "RELATIONSHIP_DYNAMICS.md", "preset.json"]
    /// What stands in the template's files for the new persona's name.
    ///
    /// It is not `{name}`, which in sample lines is the person's.
    private static let slot = "{persona}"

    /// The folder of the presets.
    let presets: URL

    /// The languages that there are templates in, in the order of the alphabet.
    var languages: [String] {
        // Without a folder there is no template, which whoever asks for one is told.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { name in
            FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/preset.json").path)
        }.sorted()
    }

    /// Makes `preset` of the template in `language` and answers its folder, which is there whole or not at all.
    func make(_ preset: NewPreset, language: String) throws(PresetTemplateError) -> URL {
        let place = presets.appending(path: preset.name)
        guard !FileManager.default.fileExists(atPath: place.path) else {
            throw PresetTemplateError.exists(path: place.path)
        }
        let known = languages
        guard known.contains(language) else {
            throw PresetTemplateError.unknownLanguage(language, known: known, folder: folder.path)
        }
        try write(try texts(in: language, of: preset), to: place)
        return place
    }
}

// MARK: - Copying

extension PresetTemplate {
    private var folder: URL { presets.appending(path: "_template") }

    private func texts(in language: String, of preset: NewPreset) throws(PresetTemplateError) -> [String: String] {
        var texts: [String: String] = [:]
        for file in Self.files {
            let source = folder.appending(path: "\(language)/\(file)")
            do {
                let text = try String(contentsOf: source, encoding: .utf8)
                texts[file] = text.replacingOccurrences(of: Self.slot, with: preset.displayName)
            } catch {
                throw PresetTemplateError.unreadable(path: source.path)
            }
        }
        return texts
    }

    private func write(_ texts: [String: String], to place: URL) throws(PresetTemplateError) {
        // A name with a dot is no preset, so a running Mio does not see half of one.
        let draft = presets.appending(path: ".\(place.lastPathComponent)-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: false)
            for (file, text) in texts {
                try Data(text.utf8).write(to: draft.appending(path: file))
            }
            try FileManager.default.moveItem(at: draft, to: place)
        } catch {
            // What went wrong first is what is told; a draft that was never made needs no removing.
            try? FileManager.default.removeItem(at: draft)
            throw PresetTemplateError.unwritable(path: place.path, reason: error.localizedDescription)
        }
    }
}
