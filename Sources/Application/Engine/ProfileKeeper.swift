import Domain
import Foundation
import Logging
import Ports

/// Keeps what Telegram shows of a bot as its preset says: name, descriptions and the menu of commands.
///
/// Telegram limits such changes, so it is told only when something differs from what it was last told.
struct ProfileKeeper: Sendable {
    /// The pause between two looks at the preset.
    private static let interval = Duration.seconds(30)

    let crew: BotCrew

    private var services: Services { crew.services }

    /// Looks until the task is cancelled.
    func run() async {
        var backoff = Backoff(from: .seconds(60), to: .seconds(6 * 3600))
        var told = await known()
        var seen: String?
        while !Task.isCancelled {
            var pause = Self.interval
            // Putting a profile together reads many texts, so it is done only when they have changed.
            let version = services.personas.persona(crew.assignment.preset)?.version
            if version != seen, let profile = profile() {
                seen = version
                if profile.digest != told {
                    do throws(GatewayError) {
                        try await crew.gateway.apply(profile)
                        told = profile.digest
                        backoff.reset()
                        await keep(profile.digest)
                    } catch {
                        pause = patience(after: error, &backoff)
                        seen = nil
                    }
                }
            }
            await services.pause(for: pause)
        }
    }

    private func patience(after error: GatewayError, _ backoff: inout Backoff) -> Duration {
        if error != .cancelled {
            services.logger.warning("The bot's profile could not be set", metadata: ["error": "\(error)"])
        }
        let pause = backoff.pause(using: services.chance)
        if case .throttled(let wait) = error { return max(wait, pause) }
        return pause
    }

    /// What Telegram should show.
    private func profile() -> BotProfile? {
        guard let persona = services.personas.persona(crew.assignment.preset) else { return nil }
        let languages = services.personas.languages
        let own = BotProfile.Texts(persona, in: persona.common, language: nil)
        return BotProfile(
            name: String(persona.displayName.prefix(64)),
            texts: [own]
                + languages.compactMap { language in
                    services.personas.commonTexts(in: language).map {
                        BotProfile.Texts(persona, in: $0, language: language)
                    }
                })
    }

    private func known() async -> String? {
        do throws(StoreError) {
            return try await services.bots.profileDigest(of: crew.assignment.bot)
        } catch {
            return nil
        }
    }

    private func keep(_ digest: String) async {
        do throws(StoreError) {
            try await services.bots.keep(profileDigest: digest, of: crew.assignment.bot)
        } catch {
            // It is only told once more after a restart.
            services.logger.debug("The bot's profile could not be noted", metadata: ["error": "\(error)"])
        }
    }
}

extension BotProfile.Texts {
    /// The texts of a persona for clients of `language`.
    fileprivate init(_ persona: Persona, in texts: CommonTexts, language: Language?) {
        let values = ["name": persona.displayName, "introduction": persona.traits.introduction]
        // What the persona itself answers is no command of the program.
        let menu: [(name: String, CommandText)] = [
            ("start", .menuStart), (Command.help.rawValue, .menuHelp), ("why", .menuWhy),
            (Command.quiet.rawValue, .menuQuiet), (Command.timezone.rawValue, .menuTimezone),
            (Command.pause.rawValue, .menuPause), (Command.resume.rawValue, .menuResume),
            (Command.about.rawValue, .menuAbout), (Command.memory.rawValue, .menuMemory),
            (Command.forget.rawValue, .menuForget), (Command.export.rawValue, .menuExport),
            (Command.link.rawValue, .menuLink),
        ]
        self.init(
            language: language, description: String(texts.command(.botDescription, values).prefix(512)),
            shortDescription: String(texts.command(.botShortDescription, values).prefix(120)),
            commands: menu.map { name, text in
                BotProfile.Command(name: name, description: texts.command(text))
            })
    }
}

extension BotProfile {
    /// Tells versions of a profile apart.
    fileprivate var digest: String {
        var digest = TextDigest()
        digest.add(name)
        for texts in texts {
            for text in [texts.language?.rawValue ?? "", texts.description, texts.shortDescription] { digest.add(text) }
            for command in texts.commands {
                digest.add(command.name)
                digest.add(command.description)
            }
        }
        return digest.text
    }
}
