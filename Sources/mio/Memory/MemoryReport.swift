import Domain
import Foundation
import Ports

/// What a persona remembers of a person, for the operator.
struct MemoryReport: Encodable {
    fileprivate struct Entry: Encodable {
        let id: Int64
        let kind: String
        let attribute: String?
        let text: String
        let about: [String]
        let importance: Double
        let certainty: Double
        let said: Date
        let day: String?
        let ended: String?
        let recalls: Int
    }

    private struct Person: Encodable {
        let name: String
        let aliases: [String]
        let relation: String
        let profile: String
    }

    private let open: Int
    private let ended: [String: Int]
    private let refused: [String: Int]
    /// Absent where only figures are wanted.
    private let memories: [Entry]?
    private let people: [Person]?

    /// A report of `record` and of how often the gate refused something, by reason.
    init(_ record: PersonalRecord, refusals: [MemoryRefusal: Int], isBrief: Bool) {
        open = record.memories.count(where: \.isOpen)
        ended = record.memories.reduce(into: [:]) { counts, memory in
            if let end = memory.end { counts[end.reason.rawValue, default: 0] += 1 }
        }
        refused = Dictionary(refusals.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        memories = isBrief ? nil : record.memories.map { Entry($0, record.acquaintances) }
        people =
            isBrief
            ? nil
            : record.acquaintances.map {
                Person(name: $0.name, aliases: $0.aliases, relation: $0.relation, profile: $0.profile)
            }
    }

    /// For people.
    var text: String {
        var lines = ["\(open) memories hold" + Self.list(ended, before: "; ended: ")]
        lines.append("refused by the gate" + (refused.isEmpty ? ": nothing" : Self.list(refused, before: ": ")))
        for person in people ?? [] {
            let names = ([person.name] + person.aliases).joined(separator: ", ")
            lines.append("@ \(names) (\(person.relation)): \(person.profile)")
        }
        lines += (memories ?? []).map(\.line)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func list(_ counts: [String: Int], before: String) -> String {
        guard !counts.isEmpty else { return "" }
        return before + counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}

extension MemoryReport.Entry {
    fileprivate init(_ memory: Memory, _ people: [Acquaintance]) {
        self.init(
            id: memory.id.rawValue, kind: memory.kind.rawValue, attribute: memory.attribute?.rawValue,
            text: memory.text, about: people.filter { memory.acquaintances.contains($0.id) }.map(\.name),
            importance: memory.importance, certainty: memory.certainty, said: memory.said,
            day: memory.day?.description, ended: memory.end?.reason.rawValue, recalls: memory.recallCount)
    }

    fileprivate var line: String {
        let about = about.isEmpty ? "" : " <\(about.joined(separator: ", "))>"
        let date = day.map { " [\($0)]" } ?? ""
        return "\(ended == nil ? "+" : "-") \(kind)\(date)\(about) \(text)\(ended.map { " (\($0))" } ?? "")"
    }
}
