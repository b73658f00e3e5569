extension RelationshipEvolution {
    /// Takes what a stretch of talk on a day brings and costs, within bounds; what that was before them.
    func take(
        _ talk: ScoredTalk, isReturn: Bool, on today: CalendarDay, into course: inout Course
    ) -> TalkPoints {
        course.standing.enter(today)
        let points = TalkPoints(of: talk, isReturn: isReturn, for: course.standing)
        let bounded = ScoreBounds.bounded(gain: points.gain, loss: points.loss, on: course.standing.day)
        var parts = points.parts
        parts[.bound] = (bounded.gain - points.gain) + (points.loss - bounded.loss)
        let unfelt = max(0, course.add(parts))
        course.standing.day?.gained += bounded.gain
        course.standing.day?.lost += bounded.loss
        // What nobody had to lose is not there to be made good either.
        let hurt = course.standing.hurt + max(0, bounded.loss - unfelt) - (points.parts[.repair] ?? 0)
        course.standing.hurt = max(0, hurt)
        if points.signalGain > 0 {
            course.standing.day?.talks += 1
            course.standing.countDay()
        }
        return points
    }
}
