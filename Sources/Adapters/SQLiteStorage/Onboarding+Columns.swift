import Domain
import GRDB

extension Onboarding {
    /// The columns of a relationship that hold what was asked and answered.
    static let columns = "onboarding, profile_kind, profile_nickname, profile_name, profile_about"

    static let notBegunColumn = "not_begun"

    /// The column `onboarding`.
    var column: String? {
        switch self {
        case .notBegun: Self.notBegunColumn
        case .asking(let field): field.rawValue
        case .done: nil
        }
    }

    /// The state of the column `onboarding`; a question that we do not know is one that need not be asked.
    init(column: String?) {
        if column == Self.notBegunColumn {
            self = .notBegun
        } else {
            self = column.flatMap(PersonProfile.Field.init).map { .asking($0) } ?? .done
        }
    }
}

extension PersonProfile {
    /// The profile of a row with ``Onboarding/columns``.
    init(_ row: Row) {
        let kind: String? = row["profile_kind"]
        self.init(
            kind: kind.flatMap(RelationshipKind.init), nickname: row["profile_nickname"], name: row["profile_name"],
            about: row["profile_about"])
    }
}

extension PersonProfile.Field {
    /// The column that holds the answer.
    var column: String { "profile_" + rawValue }
}
