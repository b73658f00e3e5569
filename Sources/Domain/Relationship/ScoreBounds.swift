/// What a stretch of talk or a day may bring or cost at most, in points.
struct ScoreBounds {
    /// One stretch: the best talk of a life is still one talk. It may cost more than it brings, as harm does.
    static let talk = ScoreBounds(gain: 12, loss: 30)
    /// One day, however long: so coming close takes weeks, whatever somebody does.
    static let day = ScoreBounds(gain: 20, loss: 60)

    /// At most so many points up.
    let gain: Double
    /// At most so many points down.
    let loss: Double

    /// Of `gain` and `loss` what one more stretch of `day` may have.
    static func bounded(
        gain: Double, loss: Double, on day: RelationshipStanding.Day?
    ) -> (gain: Double, loss: Double) {
        let gainLeft = max(0, Self.day.gain - max(0, day?.gained ?? 0))
        let lossLeft = max(0, Self.day.loss - max(0, day?.lost ?? 0))
        return (gain: min(gain, talk.gain, gainLeft), loss: min(loss, talk.loss, lossLeft))
    }
}
