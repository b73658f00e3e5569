/// How far a relationship has come.
package enum Stage: String, Codable, CaseIterable, Comparable, Sendable {
    /// 刚认识
    case justMet = "just_met"
    /// 好朋友
    case goodFriends = "good_friends"
    /// 暧昧
    case flirting
    /// 情侣
    case partners

    /// Orders from strangers to partners.
    package static func < (left: Stage, right: Stage) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .justMet: 0
        case .goodFriends: 1
        case .flirting: 2
        case .partners: 3
        }
    }
}
