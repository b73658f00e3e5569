import Foundation

/// A preset that is to be made, and what it is called in which place.
struct NewPreset: Equatable, Sendable {
    /// The name of its folder; a bot may go by it too.
    let name: String

    /// A preset of that name, if one can be called so.
    init(name: String) throws(PresetTemplateError) {
        guard BotKey(name) != nil, !name.hasPrefix("_") else { throw PresetTemplateError.invalidName(name) }
        self.name = name
    }

    /// What the persona is called until it is rewritten.
    var displayName: String {
        name.prefix(1).uppercased() + name.dropFirst()
    }

    /// The variable that the example keeps the bot's token in.
    var tokenVariable: String {
        let plain = name.uppercased().replacingOccurrences(of: "-", with: "_") + "_BOT_TOKEN"
        return VariableName.isValid(plain) ? plain : "BOT_" + plain
    }

    /// Its line in `bots.json`.
    var botEntry: String {
        #"{ "id": "\#(name)", "token": "${\#(tokenVariable)}", "preset": "\#(name)", "relationship": "evolving" }"#
    }

    /// What the operator does once it is made in the folder `presets`.
    func nextSteps(presets: String) -> String {
        """
        Made \(presets)/\(name): \(PresetTemplate.files.joined(separator: ", ")).
        Next:
          1. Rewrite what each file says; docs/presets.md tells what belongs where.
          2. mio presets lint --presets \(presets)
          3. Put the bot's token into mio.env as \(tokenVariable), and this among "bots" in bots.json:
             \(botEntry)
        """
    }
}
