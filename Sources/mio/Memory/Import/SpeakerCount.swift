/// How much somebody wrote.
struct SpeakerCount: Hashable, Sendable {
    /// Who.
    let speaker: SourceSpeaker
    /// Messages of theirs that can be read.
    let messages: Int

    /// The speakers of `messages`, the busiest first.
    static func counts(in messages: [SourceMessage]) -> [SpeakerCount] {
        var names: [String: SourceSpeaker] = [:]
        var counts: [String: Int] = [:]
        for message in messages {
            names[message.speaker.key] = names[message.speaker.key] ?? message.speaker
            counts[message.speaker.key, default: 0] += 1
        }
        return counts.compactMap { key, count in names[key].map { SpeakerCount(speaker: $0, messages: count) } }
            .sorted { ($1.messages, $0.speaker.key) < ($0.messages, $1.speaker.key) }
    }
}
