package import Domain
package import Foundation
import Synchronization

/// The size of the last prompt in each conversation, by part, for onlookers. It keeps no words.
package final class LastPrompts: Sendable {
    /// A prompt's size.
    package struct Entry: Hashable, Sendable {
        /// When it was sent, in human time.
        package let date: Date
        /// Its parts in order, each with its estimated tokens.
        package let parts: [ComposedPrompt.Part]
        /// What found no room.
        package let cuts: ComposedPrompt.Cuts
        /// What came to mind and stood in it, with the reason.
        package let recalled: [ComposedPrompt.RecalledLine]
        /// The model that answered; `nil` when none did.
        package let model: String?
    }

    /// Beyond so many conversations the one that was quiet longest is forgotten.
    private static let limit = 1024

    private let entries = Mutex<[ConversationID: Entry]>([:])

    /// Prompts of which none was sent yet.
    package init() {}

    /// The last prompt of a conversation; `nil` when it is not known.
    package subscript(conversation: ConversationID) -> Entry? { entries.withLock { $0[conversation] } }

    func note(_ prompt: ComposedPrompt, in conversation: ConversationID, answeredBy model: String?, at now: Date) {
        let entry = Entry(date: now, parts: prompt.parts, cuts: prompt.cuts, recalled: prompt.recalled, model: model)
        entries.withLock { entries in
            entries[conversation] = entry
            guard entries.count > Self.limit, let oldest = entries.min(by: { $0.value.date < $1.value.date }) else {
                return
            }
            entries[oldest.key] = nil
        }
    }
}
