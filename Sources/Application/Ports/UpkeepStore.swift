/// Does what is to be done once for all that is kept.
package protocol UpkeepStore: Sendable {
    /// Makes sure that nothing forgotten can be read from the disk, if something was forgotten since the last time;
    /// answers whether it was done. Everybody's changes wait meanwhile.
    func scrubIfDue() async throws(StoreError) -> Bool

    /// Joins a little of what full text was given at different times, which makes searching faster; whether there is more
    /// to join.
    func mergeIndexes() async throws(StoreError) -> Bool
}
