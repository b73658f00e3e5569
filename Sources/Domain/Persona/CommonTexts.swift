/// The texts that all personas of one language share: `presets/_common/LANGUAGE/`.
package struct CommonTexts: Hashable, Sendable {
    /// `GUIDELINES.md`: how anyone here talks.
    package let guidelines: String
    /// `IDENTITY.md`: staying oneself, and being honest about what one is.
    package let identity: String
    /// `phrases.json`: short pieces of prompts, by key. Every key of ``Phrase`` is there.
    package let phrases: [Phrase: String]

    /// Short pieces of prompts that code puts together; `{slots}` in them are filled.
    package enum Phrase: String, CaseIterable, Sendable {
        /// Heads the present: `{now}` is the local date and time.
        case now
        /// Says how late an answer is: `{gap}` is a length of time.
        case late
        /// Stands before a message that came after a pause: `{time}`.
        case timestamp
        /// Names the speaker in a group: `{name}`, `{text}`.
        case groupMessage = "group_message"
        /// Stands for a message that only opens the chat (`/start`).
        case opened
        /// A length of time in minutes: `{n}`.
        case minutes
        /// A length of time in hours: `{n}`.
        case hours
        /// A length of time in days: `{n}`.
        case days
        /// How a date and time are written: `{year}`, `{month}`, `{day}`, `{weekday}`, `{hour}`, `{minute}`.
        case moment
        /// The names of the days, Sunday first, parted by spaces.
        case weekdays
        /// Stands after a message that is too long to be shown whole: `{n}` is how many characters are missing.
        case truncated
        /// Stands for a photo.
        case photo
        /// Stands for a sticker: `{emoji}`.
        case sticker
        /// Stands for a voice message.
        case voice
        /// Stands for a video or round video message.
        case video
        /// Stands for a sound file.
        case audio
        /// Stands for a file.
        case document
        /// Stands for anything else that is not words.
        case other
        /// Joins an attachment and its caption: `{attachment}`, `{caption}`.
        case captioned
    }

    /// The texts of one language.
    package init(guidelines: String, identity: String, phrases: [Phrase: String]) {
        self.guidelines = guidelines
        self.identity = identity
        self.phrases = phrases
    }
}
