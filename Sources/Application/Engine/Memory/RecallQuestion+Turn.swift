package import Domain
package import Foundation
package import Ports

extension RecallQuestion {
    /// The turns for which what was recalled is not recalled again: so long it stands in the reply that it led to.
    private static let restingTurns = 3

    /// What is asked of memory when `heard` is to be answered at `now` where the person lives in `zone`.
    ///
    /// `sharing` are the personas with whom memories are shared; `visibleSince` is when the history begins that stands
    /// in the prompt, `nil` when all of it does.
    package init(
        for heard: [HistoryMessage], of persona: Persona, in context: TurnContext, sharing: [PresetName],
        visibleSince: Date?, now: Date, zone: TimeZone
    ) {
        let lines = RecallLine.lines(of: context.history, heard)
        let query = RecallQuery(lines: lines, names: Self.names(of: persona, context, heard), now: now, zone: zone)
        self.init(
            relationship: context.relationship, sharing: sharing, query: query,
            newest: heard.compactMap(\.content.words).joined(separator: "\n"),
            today: CalendarDay(of: now, in: zone), restsSince: Self.restsSince(context.history),
            visibleSince: visibleSince ?? .distantPast)
    }

    private static func names(
        of persona: Persona, _ context: TurnContext, _ heard: [HistoryMessage]
    ) -> RecallNames {
        let displayed = heard.compactMap { message -> String? in
            if case .person(let name) = message.speaker { name } else { nil }
        }
        let told = [context.profile.name, context.profile.nickname].compactMap { $0 }
        return RecallNames(person: Set(displayed + told).sorted(), persona: [persona.displayName])
    }

    /// The moment of the turn from which on what was recalled rests.
    private static func restsSince(_ history: [HistoryMessage]) -> Date {
        var turns = 0
        var isPersona = false
        for message in history.reversed() {
            if message.speaker == .persona, !isPersona { turns += 1 }
            isPersona = message.speaker == .persona
            if turns >= restingTurns, !isPersona { return message.date }
        }
        return history.first?.date ?? .distantFuture
    }
}

extension RecallLine {
    /// How many messages before the newest ones tell what is being talked about.
    private static let reach = 6

    /// The talk that goes on: the new messages as one line, after what was said last.
    static func lines(of history: [HistoryMessage], _ heard: [HistoryMessage]) -> [RecallLine] {
        let before = history.suffix(reach).compactMap { message -> RecallLine? in
            guard case .text(let words) = message.content else { return nil }
            return RecallLine(side: message.speaker == .persona ? .persona : .person, words)
        }
        let words = heard.flatMap { [$0.content.words, $0.remarks.picture].compactMap { $0 } }
        return before + [RecallLine(side: .person, words.joined(separator: "\n"))]
    }
}
