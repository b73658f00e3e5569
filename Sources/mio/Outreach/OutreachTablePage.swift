import Domain
import Foundation
import PresetLibrary

/// How long every persona waits before it writes first, as one table in Markdown.
struct OutreachTablePage {
    /// The table, a line for each persona and stage.
    let text: String

    /// The table of these personas, in their order.
    init(of personas: [Persona]) {
        let columns = ["persona", "stage"] + (0...OutreachPolicy.mostUnanswered).map { "\($0) unanswered" }
        let rows = personas.flatMap { persona in
            OutreachTable(cadence: persona.traits.cadence, temperament: persona.traits.temperament).markdown
                .map { "| `\(persona.preset.rawValue)` \($0)" }
        }
        let rule = String(repeating: "|---", count: columns.count) + "|"
        text = (["| \(columns.joined(separator: " | ")) |", rule] + rows).map { $0 + "\n" }.joined()
    }

    /// The table of the personas in a folder, by name.
    init(folder: URL) throws(StartProblem) {
        do throws(PresetError) {
            self.init(of: try PresetLibrary(directory: folder).personas)
        } catch {
            throw .presets(error, folder: folder.path)
        }
    }
}
