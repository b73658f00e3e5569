/// The texts that all personas of one language share: `presets/_common/LANGUAGE/`.
package struct CommonTexts: Hashable, Sendable {
    /// `GUIDELINES.md`: how anyone here talks.
    package let guidelines: String
    /// `IDENTITY.md`: staying oneself, and being honest about what one is.
    package let identity: String
    /// `phrases.json`: short pieces of prompts, by key. Every key of ``Phrase`` is there.
    package let phrases: [Phrase: String]
    /// The instructions of background tasks. Every key of ``Task`` is there.
    package let tasks: [Task: String]
    /// `commands.json`: what people read who use commands. Every key of ``CommandText`` is there.
    package let commands: [CommandText: String]

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
        /// Stands for an animation.
        case animation
        /// Stands for a round video message.
        case videoNote = "video_note"
        /// Stands for somebody's contact.
        case contact
        /// Stands for a place.
        case location
        /// Stands for a poll.
        case poll
        /// Stands for a thrown dice: `{emoji}`.
        case dice
        /// The bare word for a picture that was seen.
        case picture
        /// Stands for a picture that the model gets to see: `{n}` is its number.
        case attached
        /// Joins a picture and what it shows: `{attachment}`, `{description}`.
        case described
        /// Says that nobody has opened the link in a message.
        case link
        /// Tells which message is answered: `{text}` is its beginning.
        case quoted
        /// Tells which message of the persona's own is answered: `{text}` is its beginning.
        case quotedOwn = "quoted_own"
        /// Says that the words are somebody else's.
        case forwarded
        /// Says that a message was changed after it was sent.
        case edited
        /// Tells of an earlier day: `{date}`, `{text}`.
        case summaryDay = "summary_day"
        /// Tells of an earlier week: `{date}` is its Monday, `{text}`.
        case summaryWeek = "summary_week"
        /// Tells what the person wants the two to be: `{value}`.
        case profileKind = "profile_kind"
        /// Tells how the person likes to be called: `{value}`.
        case profileNickname = "profile_nickname"
        /// Tells the person's name: `{value}`.
        case profileName = "profile_name"
        /// Tells what the person said about themselves: `{value}`.
        case profileAbout = "profile_about"
        /// Tells in a transcript that the persona reacted: `{emoji}`.
        case reacted
        /// What the person is called in a transcript.
        case narratorPerson = "narrator_person"
        /// A line of a transcript: `{time}`, `{name}`, `{text}`.
        case transcriptLine = "transcript_line"
        /// Tells the persona what it remembers: `{text}`.
        case remembered
        /// Tells what it remembers of a day, or since a day: `{date}`, `{text}`.
        case rememberedOn = "remembered_on"
        /// Tells what the person planned for a day: `{date}`, `{text}`.
        case planned
        /// Tells what the person does not want: `{text}`.
        case boundary
        /// Tells what the person once wrote: `{date}`, `{text}`.
        case recalledWords = "recalled_words"
        /// Tells what the persona once wrote: `{date}`, `{text}`.
        case recalledOwnWords = "recalled_own_words"
        /// Tells who somebody is: `{name}`, `{relation}`, `{text}`.
        case acquaintance
        /// Tells what is known of somebody of whom nobody said what they are to the person: `{name}`, `{text}`.
        case acquaintanceBare = "acquaintance_bare"
        /// Warns that several people go by the name: `{name}`.
        case namesakes
        /// A line of a transcript that is read for memories: `{n}`, `{time}`, `{name}`, `{text}`.
        case numberedLine = "numbered_line"
        /// A known memory, for whom it is listed: `{n}`, `{date}`, `{text}`.
        case listedMemory = "listed_memory"
        /// A known acquaintance, for whom it is listed: `{n}`, `{names}`, `{relation}`.
        case listedAcquaintance = "listed_acquaintance"
        /// Heads the listed memories.
        case listOfMemories = "list_of_memories"
        /// Heads the listed acquaintances.
        case listOfAcquaintances = "list_of_acquaintances"
        /// Heads the transcript.
        case listOfLines = "list_of_lines"
        /// Tells the persona how it feels: `{mood}` is one of the moods below.
        case mood
        /// A good mood, full of life.
        case moodBright = "mood_bright"
        /// A good mood, at rest.
        case moodContent = "mood_content"
        /// No particular mood, and little strength.
        case moodTired = "mood_tired"
        /// A bad mood with strength left.
        case moodIrritable = "mood_irritable"
        /// A bad mood without.
        case moodLow = "mood_low"
        /// Tells the persona that the person has become a friend.
        case closerGoodFriends = "closer_good_friends"
        /// Tells it that it is taken with the person.
        case closerFlirting = "closer_flirting"
        /// Tells it that the two belong together.
        case closerPartners = "closer_partners"
        /// Tells it that silence has taken the two a step apart.
        case cooler
        /// Tells it that quarrels have.
        case quarrelled
        /// Tells it that the person ended it.
        case brokeUp = "broke_up"
        /// Tells it that the person is back: `{gap}` is how long they were away.
        case welcomeBack = "welcome_back"
        /// Tells it what it may call the person: `{names}`.
        case nicknames
        /// Tells the judge how long two have known each other: `{days}`, `{count}` of them with talk, `{messages}`.
        case judgeFacts = "judge_facts"
        /// Tells the judge that the two said it themselves.
        case judgeSpoken = "judge_spoken"
        /// Tells the judge that it comes from how they talk.
        case judgeScore = "judge_score"
        /// Tells the persona that nobody wrote and that it writes first now, how, and that it need not.
        case outreach
        /// Why it writes: a plan of the person's whose day has come: `{date}`, `{topic}`.
        case outreachPlan = "outreach_plan"
        /// Why it writes: something the two promised: `{topic}`.
        case outreachPromise = "outreach_promise"
        /// Why it writes: a talk that was left open: `{topic}` is what was said last.
        case outreachThread = "outreach_thread"
        /// Why it writes: something of the person's that came to mind: `{topic}`.
        case outreachMemory = "outreach_memory"
        /// Why it writes: its mood.
        case outreachMood = "outreach_mood"
        /// Why it writes: nothing but the person.
        case outreachMissing = "outreach_missing"
        /// Tells it to ask nothing this time.
        case outreachNoQuestion = "outreach_no_question"
        /// Tells it that the person asks why it wrote first, and why it did: `{reason}` is one of those below.
        case askedWhy = "asked_why"
        /// Tells it that the person asks, and that it did not.
        case askedWhyNothing = "asked_why_nothing"
        /// Why it wrote: `{date}`, `{topic}`.
        case whyPlan = "why_plan"
        /// Why it wrote: `{topic}`.
        case whyPromise = "why_promise"
        /// Why it wrote: `{topic}` is what was said last before.
        case whyThread = "why_thread"
        /// Why it wrote: `{topic}`.
        case whyMemory = "why_memory"
        /// Why it wrote: its mood.
        case whyMood = "why_mood"
        /// Why it wrote: nothing but the person.
        case whyMissing = "why_missing"
    }

    /// The instructions of background tasks, by task.
    package enum Task: String, CaseIterable, Sendable {
        /// `SUMMARY_DAY.md`: tells what happened on a day; `{name}`, `{limit}`.
        case summaryOfDay = "SUMMARY_DAY"
        /// `SUMMARY_WEEK.md`: tells what happened in a week; `{name}`, `{limit}`.
        case summaryOfWeek = "SUMMARY_WEEK"
        /// `VISION.md`: tells what pictures show.
        case vision = "VISION"
        /// `EXTRACTION.md`: reads a transcript for memories and signals; `{name}`, `{language}`.
        case extraction = "EXTRACTION"
        /// `CONSOLIDATION.md`: brings memories into order; `{language}`.
        case consolidation = "CONSOLIDATION"
        /// `ACQUAINTANCE.md`: tells who somebody is; `{name}`, `{limit}`.
        case acquaintance = "ACQUAINTANCE"
        /// `JUDGE.md`: says whether two have come as close as is proposed; `{name}`, and the stages `{from}` and `{to}`.
        case judge = "JUDGE"

        /// The slots that code fills in its text.
        package var slots: Set<String> {
            switch self {
            case .summaryOfDay, .summaryOfWeek: ["name", "limit"]
            case .vision: []
            case .extraction: ["name", "language"]
            case .consolidation: ["language"]
            case .acquaintance: ["name", "limit"]
            case .judge: ["name", "from", "to"]
            }
        }
    }

    /// The texts of one language.
    package init(
        guidelines: String, identity: String, phrases: [Phrase: String], tasks: [Task: String] = [:],
        commands: [CommandText: String] = [:]
    ) {
        self.guidelines = guidelines
        self.identity = identity
        self.phrases = phrases
        self.tasks = tasks
        self.commands = commands
    }
}
