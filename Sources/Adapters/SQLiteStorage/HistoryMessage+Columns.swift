import Domain
import Ports

extension HistoryMessage.Speaker {
    /// The column `speaker`.
    var column: String {
        switch self {
        case .person: "person"
        case .persona: "persona"
        }
    }

    /// The column `name`.
    var nameColumn: String? {
        switch self {
        case .person(let name): name.storable
        case .persona: nil
        }
    }
}

extension HistoryMessage.Origin {
    /// The origin of the column `origin`.
    init(column: String) throws {
        guard let origin = Self(rawValue: column) else {
            throw StoreError.failed(reason: "a message has an unknown origin")
        }
        self = origin
    }
}

extension MessageRemarks {
    /// The most characters of a quoted message that are kept.
    private static let quotationLimit = 200

    /// The column `quoted`.
    var quotedColumn: String? { quoted.map { String($0.prefix(Self.quotationLimit)).storable } }
}
