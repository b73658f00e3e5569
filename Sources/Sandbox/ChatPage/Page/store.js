/** How long an action such as typing shows after its last sign, in milliseconds. */
const ACTION_LIFETIME = 6_000;

/** What this tab knows of the sandbox and what is open in it. Views read it; `Sync` and `Actions` write it. */
export class Store {
    people = new Map();
    bots = new Map();
    chats = new Map();
    /** By chat, the messages from some place to the end, by number. */
    messages = new Map();
    /** By chat, the latest moment, in seconds, at which a bot was seen to act. */
    lastActs = new Map();
    /** The model's `{name, is_scripted}`, or null before it is known. */
    model = null;
    /** `loading`, `live` or `lost`. */
    connection = "loading";
    person = null;
    chat = null;
    isPanelOpen = false;
    #actions = new Map();
    #listeners = new Set();
    #isScheduled = false;

    constructor(reads, clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Calls `listener` soon after any change; several changes at once make one call. */
    subscribe(listener) {
        this.#listeners.add(listener);
    }

    unsubscribeAll() {
        this.#listeners.clear();
    }

    /** Empties what came from a sandbox that is no more. */
    forget() {
        for (const part of [this.chats, this.messages, this.lastActs]) part.clear();
    }

    changed() {
        if (this.#isScheduled) return;
        this.#isScheduled = true;
        queueMicrotask(() => {
            this.#isScheduled = false;
            for (const listener of this.#listeners) listener();
        });
    }

    // MARK: - Names

    account(id) {
        return this.bots.get(id) ?? this.people.get(id);
    }

    nameOf(id) {
        const person = this.people.get(id);
        if (person) return [person.first_name, person.last_name].filter(Boolean).join(" ");
        return this.bots.get(id)?.name;
    }

    // MARK: - Chats

    /** The open chat, made up when it has not begun; null when none is open. */
    get openChat() {
        return this.chat === null ? null : this.chatNamed(this.chat);
    }

    chatNamed(name) {
        const known = this.chats.get(name);
        if (known) return known;
        const bot = botOf(name);
        if (bot === null) return null;
        return { chat: name, kind: "private", members: [bot, personOf(name)], is_started: false, count: 0, last: null };
    }

    /** The active person's chats with every bot and group, the latest first. */
    conversations() {
        const own = [...this.bots.keys()].map((bot) => this.chatNamed(`${bot}:${this.person}`));
        const groups = [...this.chats.values()].filter((chat) => isGroup(chat) && chat.members.includes(this.person));
        return [...own, ...groups].sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0));
    }

    titleOf(chat) {
        return isGroup(chat) ? chat.title : this.nameOf(botOf(chat.chat)) ?? chat.title ?? chat.chat;
    }

    botsIn(chat) {
        return chat.members.filter((id) => this.bots.has(id));
    }

    // MARK: - Messages

    messagesIn(chat) {
        return [...(this.messages.get(chat)?.values() ?? [])].sort((a, b) => a.number - b.number);
    }

    message(chat, number) {
        return this.messages.get(chat)?.get(number);
    }

    /** The last message that a person has read: whoever wrote a message has read what stood before it. */
    readPosition(person, chat) {
        let position = this.reads.position(person, chat);
        for (const message of this.messages.get(chat)?.values() ?? []) {
            if (message.from === person) position = Math.max(position, message.number);
        }
        return position;
    }

    unread(person, chat) {
        const position = this.readPosition(person, chat);
        let count = 0;
        for (const message of this.messages.get(chat)?.values() ?? []) {
            if (message.number > position && message.from !== person && isVisible(message) && !message.is_service) {
                count += 1;
            }
        }
        return count;
    }

    unreadOf(person) {
        let count = 0;
        for (const chat of this.chats.values()) {
            if (chat.members.includes(person)) count += this.unread(person, chat.chat);
        }
        return count;
    }

    /** The last message by people that a bot has certainly seen: it answered, reacted or acted after it. */
    seenNumber(chat) {
        const actedAt = this.lastActs.get(chat) ?? 0;
        let seen = 0;
        for (const message of this.messages.get(chat)?.values() ?? []) {
            const hasReaction = Object.keys(message.reactions ?? {}).some((id) => this.bots.has(Number(id)));
            if (hasReaction || message.date <= actedAt) seen = Math.max(seen, message.number);
            if (message.is_bot && !message.is_service) seen = Math.max(seen, message.number - 1);
        }
        return seen;
    }

    // MARK: - Actions of bots

    noteAction(chat, bot, action) {
        const inChat = this.#actions.get(chat) ?? new Map();
        clearTimeout(inChat.get(bot)?.timer);
        const timer = setTimeout(() => this.endAction(chat, bot), ACTION_LIFETIME);
        this.#actions.set(chat, inChat.set(bot, { action, timer }));
    }

    endAction(chat, bot) {
        clearTimeout(this.#actions.get(chat)?.get(bot)?.timer);
        if (this.#actions.get(chat)?.delete(bot)) this.changed();
    }

    /** Who is doing what in a chat, as `[bot, action]` pairs. */
    actionsIn(chat) {
        return [...(this.#actions.get(chat) ?? [])].map(([bot, { action }]) => [bot, action]);
    }
}

/** Whether a chat has more than one person or bot. */
export function isGroup(chat) {
    return chat.kind !== "private";
}

/** Whether a message stands in the conversation at all. */
export function isVisible(message) {
    return !message.is_deleted;
}

/** The bot of a private chat's name; null for a group. */
export function botOf(name) {
    return name.includes(":") ? Number(name.split(":")[0]) : null;
}

/** The person of a private chat's name; null for a group. */
export function personOf(name) {
    return name.includes(":") ? Number(name.split(":")[1]) : null;
}
