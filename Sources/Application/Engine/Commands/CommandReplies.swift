import Domain
import Foundation
import Ports

/// The program's words for one person, about one persona.
struct CommandReplies: Sendable {
    /// Words and the buttons under them.
    struct Page: Sendable {
        let text: String
        let keyboard: InlineKeyboard?
    }

    /// How many things stand on a page of what is remembered.
    private static let pageSize = 5
    /// The most characters of one of them, so that a page is one message.
    private static let textLimit = 700

    let persona: Persona
    let texts: CommonTexts
    let key: PersonKey

    /// A text that names nobody but the persona.
    func text(_ text: CommandText) -> String {
        texts.command(text, ["name": persona.displayName])
    }

    func help(forOwner isOwner: Bool) -> String {
        isOwner ? text(.help) + "\n" + text(.helpOwner) : text(.help)
    }

    /// `age` is how long messages are kept.
    func about(keptFor age: TimeInterval) -> String {
        texts.command(.about, ["name": persona.displayName, "days": String(Int(age / 86_400))])
    }

    /// What deleting means; linked accounts keep what is theirs.
    func forgetQuestion(isLinked: Bool) -> String {
        isLinked ? text(.forgetQuestion) + "\n\n" + text(.forgetLinked) : text(.forgetQuestion)
    }

    /// Whether everything is to be deleted, or nothing.
    var forgetChoices: InlineKeyboard {
        InlineKeyboard([
            [.init(text(.forgetOne), data: ButtonPress.forget(all: false).data)],
            [.init(text(.forgetAll), data: ButtonPress.forget(all: true).data)],
            [.init(text(.forgetCancel), data: ButtonPress.keep.data)],
        ])
    }

    /// Whether this account is to be parted from the others.
    var unlinkChoices: InlineKeyboard {
        InlineKeyboard([
            [
                .init(text(.unlinkYes), data: ButtonPress.unlink(isMeant: true).data),
                .init(text(.unlinkNo), data: ButtonPress.unlink(isMeant: false).data),
            ]
        ])
    }

    /// A page of what is remembered, the nearest to `page` that there is.
    func memories(_ memories: [Remembered], page: Int) -> Page {
        guard !memories.isEmpty else { return Page(text: text(.memoryEmpty), keyboard: nil) }
        let last = (memories.count - 1) / Self.pageSize
        let page = min(max(page, 0), last)
        let shown = memories.enumerated().dropFirst(page * Self.pageSize).prefix(Self.pageSize)
        let lines = shown.map { "\($0.offset + 1). \(line($0.element))" }
        let deletions = shown.map { index, memory in
            InlineKeyboard.Button(
                texts.command(.memoryDelete, ["n": String(index + 1)]),
                data: ButtonPress.deleteMemory(memory.id, page: page).data)
        }
        var pages: [InlineKeyboard.Button] = []
        if page > 0 { pages.append(.init(text(.memoryNewer), data: ButtonPress.memoryPage(page - 1).data)) }
        if page < last { pages.append(.init(text(.memoryOlder), data: ButtonPress.memoryPage(page + 1).data)) }
        return Page(
            text: ([text(.memoryTitle), ""] + lines + ["", text(.memoryHint)]).joined(separator: "\n"),
            keyboard: InlineKeyboard([deletions, pages]))
    }

    private func line(_ memory: Remembered) -> String {
        let words = memory.text.count > Self.textLimit ? memory.text.prefix(Self.textLimit) + "…" : memory.text
        switch memory.kind {
        case .profile(.kind):
            let kind = RelationshipKind(rawValue: memory.text).map { texts.command(CommandText($0)) }
            return texts.command(.memoryKind, ["value": kind ?? memory.text])
        case .profile(.nickname): return texts.command(.memoryNickname, ["value": words])
        case .profile(.name): return texts.command(.memoryName, ["value": words])
        case .profile(.about): return texts.command(.memoryAbout, ["value": words])
        case .memory(_, _, isOver: true): return texts.command(.memoryNoteOver, ["text": words])
        case .memory(_, nil, _): return texts.command(.memoryNote, ["text": words])
        case .memory(_, let day?, _):
            return texts.command(.memoryNoteDated, ["date": day.description, "text": words])
        case .acquaintance(let name): return texts.command(.memoryAcquaintance, ["name": name, "text": words])
        case .summary(.day, let day): return texts.command(.memoryDay, ["date": day.description, "text": words])
        case .summary(.week, let day): return texts.command(.memoryWeek, ["date": day.description, "text": words])
        }
    }
}
