package import Foundation

/// What a button of ours stands for, and how that travels in its 64 bytes.
package enum ButtonPress: Hashable, Sendable {
    /// A kind of relationship is chosen.
    case kind(RelationshipKind)
    /// The suggestion of that number is taken as the nickname.
    case nickname(Int)
    /// A question is left.
    case skip(PersonProfile.Field)
    /// Something remembered is to be deleted; the page is where the list stands.
    case deleteMemory(String, page: Int)
    /// Another page of what is remembered.
    case memoryPage(Int)
    /// Everything of this persona, or of all, is to be deleted.
    case forget(all: Bool)
    /// Nothing is to be deleted after all.
    case keep
    /// This account is to be parted from the others, or is not.
    case unlink(isMeant: Bool)
    /// What somebody said on when to write to them is meant, or is not; and when they were asked, to the minute.
    case wish(ContactWish, asked: Date, isMeant: Bool)

    /// As a button carries it.
    package var data: String {
        switch self {
        case .kind(let kind): "kind:\(kind.rawValue)"
        case .nickname(let number): "nickname:\(number)"
        case .skip(let field): "skip:\(field.rawValue)"
        case .deleteMemory(let id, let page): "delete:\(page):\(id)"
        case .memoryPage(let page): "memory:\(page)"
        case .forget(let all): all ? "forget:all" : "forget:one"
        case .keep: "keep"
        case .unlink(let isMeant): isMeant ? "unlink:yes" : "unlink:no"
        case .wish(let wish, let asked, let isMeant): "\(isMeant ? "yes" : "no"):\(asked.minuteCode):\(wish.code)"
        }
    }

    /// Reads what a button carried; `nil` when it is none of ours, or of a version that knew others.
    package init?(data: String) {
        let parts = data.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        let argument = parts.count > 1 ? parts[1] : ""
        let press: ButtonPress? =
            switch (parts[0], parts.count) {
            case ("kind", 2): RelationshipKind(rawValue: argument).map { .kind($0) }
            case ("nickname", 2): Int(argument).map { .nickname($0) }
            case ("skip", 2): PersonProfile.Field(rawValue: argument).map { .skip($0) }
            case ("delete", 3): Int(argument).map { .deleteMemory(parts[2], page: $0) }
            case ("memory", 2): Int(argument).map { .memoryPage($0) }
            case ("forget", 2): argument == "all" ? .forget(all: true) : argument == "one" ? .forget(all: false) : nil
            case ("keep", 1): .keep
            case ("unlink", 2):
                argument == "yes" ? .unlink(isMeant: true) : argument == "no" ? .unlink(isMeant: false) : nil
            case ("yes", 3), ("no", 3): Self.wish(parts[2], asked: argument, isMeant: parts[0] == "yes")
            default: nil
            }
        guard let press else { return nil }
        self = press
    }

    private static func wish(_ code: String, asked: String, isMeant: Bool) -> ButtonPress? {
        guard let wish = ContactWish(code: code), let date = Date(minuteCode: asked) else { return nil }
        return .wish(wish, asked: date, isMeant: isMeant)
    }
}
