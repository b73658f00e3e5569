import { botOf, isGroup, personOf } from "./store.js";

/** How many messages are fetched at a time. */
const PAGE = 80;
/** So many chats of people who are not being played are followed for their unread counts. */
const MOST_OTHERS = 60;
/** Above this, unread messages are counted from the last ones only. */
const LONGEST_TAIL = 300;

/** Brings what the sandbox says into the store: whole at the start and after a break, change by change between. */
export class Sync {
    #store;
    #api;
    #events = new EventTarget();
    #isRefreshing = false;

    constructor(store, api) {
        this.#store = store;
        this.#api = api;
    }

    /** Calls `listener` with each change as it comes, after the store has it. */
    onChange(listener) {
        this.#events.addEventListener("change", (event) => listener(event.detail));
    }

    /** Calls `listener` each time everything has been fetched. */
    onLoad(listener) {
        this.#events.addEventListener("load", () => listener());
    }

    /** Fetches everything; throws `RequestError` when the sandbox does not answer. */
    async load() {
        const [people, bots, chats, state] = await Promise.all([
            this.#api.people(),
            this.#api.bots(),
            this.#api.chats(),
            this.#api.state(),
        ]);
        this.#take(people, bots, chats, state);
        await Promise.all(this.#worthLoading(chats).map((chat) => this.#loadTail(chat)));
        this.#store.connection = "live";
        this.#events.dispatchEvent(new Event("load"));
        this.#store.changed();
    }

    /** Fetches who is there and what time it is, without messages. */
    async refresh() {
        if (this.#isRefreshing) return;
        this.#isRefreshing = true;
        try {
            const [people, bots, chats, state] = await Promise.all([
                this.#api.people(),
                this.#api.bots(),
                this.#api.chats(),
                this.#api.state(),
            ]);
            const unknown = this.#worthLoading(chats).filter((chat) => !this.#store.messages.has(chat.chat));
            this.#take(people, bots, chats, state);
            await Promise.all(unknown.map((chat) => this.#loadTail(chat)));
            this.#store.changed();
        } finally {
            this.#isRefreshing = false;
        }
    }

    /** Sees that an opened chat has a screenful of messages. */
    async open(chat) {
        const known = this.#store.messages.get(chat)?.size ?? 0;
        if (known < PAGE) await this.loadEarlier(chat);
    }

    /** Fetches the page before the first known message, or all from `number` on. */
    async loadEarlier(chat, number = Infinity) {
        const first = Math.min(this.#first(chat), (this.#store.chats.get(chat)?.count ?? 0) + 1);
        if (first <= 1) return;
        const start = Math.max(0, Math.min(first - 1 - PAGE, number - 1));
        this.#put(chat, await this.#api.transcript(chat, start, first - 1 - start));
        this.#store.changed();
    }

    /** Applies one change of the stream; applying it twice does no harm. */
    apply(change) {
        const store = this.#store;
        if (store.bots.has(change.actor)) this.#noteAct(change);
        if (change.message) this.#applyMessage(change);
        if (change.kind === "action") store.noteAction(change.chat, change.actor, change.action);
        const isUnknown = !store.chats.has(change.chat) || !store.account(change.actor);
        const hasJumped = Math.abs(change.time - store.clock.now() / 1_000) > 20;
        if (isUnknown || hasJumped || change.kind === "membership") this.#refreshSoon();
        store.changed();
        this.#events.dispatchEvent(new CustomEvent("change", { detail: change }));
    }

    // MARK: - Parts

    #take(people, bots, chats, state) {
        const store = this.#store;
        const described = new Map(state.bots.map((bot) => [bot.id, bot]));
        store.people = new Map(people.map((person) => [person.id, person]));
        store.bots = new Map(
            bots.map((bot) => [bot.id, presented(bot, described.get(bot.id), store.bots.get(bot.id))]),
        );
        store.model = state.model;
        store.clock.set(state.now);
        const gone = [...store.chats.keys()].filter((name) => !chats.some((chat) => chat.chat === name));
        for (const name of gone) store.messages.delete(name);
        store.chats = new Map(chats.map((chat) => [chat.chat, newer(chat, store.chats.get(chat.chat))]));
        for (const chat of chats) {
            for (const member of chat.members) {
                if (store.people.has(member)) store.reads.clamp(member, chat.chat, chat.count);
            }
        }
    }

    // A scene may play thousands of people; their messages are fetched when one of them is played.
    #worthLoading(chats) {
        const own = chats.filter((chat) => chat.members.includes(this.#store.person));
        return [...own, ...chats.filter((chat) => !own.includes(chat)).slice(0, MOST_OTHERS)];
    }

    async #loadTail(chat) {
        const positions = chat.members.filter((id) => this.#store.people.has(id))
            .map((person) => this.#store.reads.position(person, chat.chat));
        const known = this.#first(chat.chat) - 1;
        const needed = Math.min(...positions, known, chat.count - 1);
        const start = Math.max(0, Math.min(known, Math.max(needed, chat.count - LONGEST_TAIL)));
        const messages = await this.#api.transcript(chat.chat, start);
        this.#put(chat.chat, messages);
    }

    #first(chat) {
        return Math.min(Infinity, ...(this.#store.messages.get(chat)?.keys() ?? []));
    }

    #put(chat, messages) {
        const known = this.#store.messages.get(chat) ?? new Map();
        for (const message of messages) known.set(message.number, message);
        this.#store.messages.set(chat, known);
    }

    #noteAct(change) {
        const before = this.#store.lastActs.get(change.chat) ?? 0;
        this.#store.lastActs.set(change.chat, Math.max(before, change.time));
        if (change.kind === "message") this.#store.endAction(change.chat, change.actor);
    }

    #applyMessage(change) {
        const { chat: name, message } = change;
        const chat = this.#store.chats.get(name) ?? this.#begun(name);
        if (message.number > chat.count + 1) this.#fill(name, chat.count);
        this.#put(name, [message]);
        if (message.number >= chat.count) {
            chat.count = message.number;
            chat.last = message;
        }
        if (change.kind !== "message" || message.is_bot) return;
        if (!isGroup(chat)) chat.is_started = true;
        this.#store.reads.advance(message.from, name, message.number);
    }

    #begun(name) {
        const members = botOf(name) === null ? [] : [botOf(name), personOf(name)];
        const kind = botOf(name) === null ? "supergroup" : "private";
        const chat = {
            chat: name,
            kind,
            title: "",
            members,
            is_started: false,
            is_blocked: false,
            count: 0,
            last: null,
        };
        this.#store.chats.set(name, chat);
        this.#refreshSoon();
        return chat;
    }

    async #fill(chat, after) {
        try {
            this.#put(chat, await this.#api.transcript(chat, after));
            this.#store.changed();
        } catch {
            // The stream breaks too when the sandbox is away, and the reconnection loads everything.
        }
    }

    #refreshSoon() {
        this.refresh().catch(() => {
            // As above: the reconnection loads everything.
        });
    }
}

// The stream may have brought a message while the list was under way.
function newer(chat, known) {
    return known && known.count > chat.count ? { ...chat, count: known.count, last: known.last } : chat;
}

/** A bot as both interfaces describe it. A worker between two polls still counts as online. */
function presented(bot, described, before) {
    return {
        ...described,
        ...bot,
        name: bot.name || described?.name,
        isOnline: bot.is_polling || Boolean(before?.is_polling),
    };
}
