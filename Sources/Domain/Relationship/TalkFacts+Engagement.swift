import Foundation

extension TalkFacts {
    /// Messages of so many words say as much as length can say: a sentence, not a nod.
    private static let fullLength = 10.0
    /// Who answers within so many seconds is in the talk.
    private static let promptReply = 600.0
    /// Who answers after so many seconds has done other things meanwhile.
    private static let slowReply = 6 * 3600.0
    /// A share of what cannot be told: neither for the person nor against.
    private static let unknown = 0.5

    /// How much the person was in it, in `0.5...1`: by how much they say, how evenly the two talk, how soon they answer,
    /// and whether they began.
    ///
    /// It only dims: manners are no measure of a heart, so the worst still leaves half.
    var engagement: Double {
        let lengthShare = min(1, max(0, length / Self.fullLength))
        let evenness = min(1, max(0, 2 * min(share, 1 - share)))
        let opening = isOpenedByPerson ? 1 : Self.unknown
        return 0.5 + 0.5 * (lengthShare + evenness + promptness + opening) / 4
    }

    /// How soon the person answers, in `0...1`, falling with the logarithm: a minute more means much after one, and nothing
    /// after a hundred.
    private var promptness: Double {
        guard let replyTime else { return Self.unknown }
        let seconds = max(1, replyTime / .seconds(1))
        let slowness = log(seconds / Self.promptReply) / log(Self.slowReply / Self.promptReply)
        return min(1, max(0, 1 - slowness))
    }
}
