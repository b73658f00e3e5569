import { keep, recalled } from "./storage.js";

/** How far the sandbox's clock and the moment of sending may differ, in seconds. */
const TOLERANCE = 5;

/**
 * Messages on their way, in the order of writing, one at a time per chat.
 *
 * An entry leaves when its message shows up in the chat. One that could not be sent stays, and texts survive a
 * reload. An entry is a message as the transcript gives it, but with `id`, `chat`, `person` and `state` for its
 * number and sender and with the file itself in `file`. Its state is `queued`, `sending`, `delivered` or `failed`.
 */
export class Outbox {
    #store;
    #api;
    #entries;
    #next = Date.now();

    constructor(store, api) {
        this.#store = store;
        this.#api = api;
        this.#entries = recalled(sessionStorage, "outbox", []).map((entry) => ({ ...entry, state: "failed" }));
        window.addEventListener("beforeunload", (event) => {
            // Files are too large for the storage of a tab, so leaving would lose them.
            if (this.#entries.some((entry) => entry.file)) event.preventDefault();
        });
    }

    /** The active person's entries in a chat. */
    entries(chat) {
        return this.#entries.filter((entry) => entry.chat === chat && entry.person === this.#store.person);
    }

    add(message) {
        this.#next += 1;
        const entry = { ...message, id: this.#next, date: this.#store.clock.now() / 1_000, state: "queued" };
        this.#entries.push(entry);
        this.#changed();
        this.#sendNext(entry.chat);
    }

    retry(id) {
        const entry = this.#entries.find((candidate) => candidate.id === id);
        if (!entry || entry.state !== "failed") return;
        entry.state = "queued";
        entry.date = this.#store.clock.now() / 1_000;
        this.#changed();
        this.#sendNext(entry.chat);
    }

    discard(id) {
        this.#entries = this.#entries.filter((entry) => entry.id !== id);
        this.#changed();
    }

    /** Lets the entry go whose message this is; called for every message that comes in. */
    settle(chat, message) {
        const index = this.#entries.findIndex((entry) => entry.state !== "queued" && isOf(entry, chat, message));
        if (index < 0) return;
        this.#entries.splice(index, 1);
        this.#changed();
    }

    /** Looks through what was loaded, for entries whose answer was lost. */
    settleAll() {
        for (const entry of [...this.#entries]) {
            for (const message of this.#store.messagesIn(entry.chat)) this.settle(entry.chat, message);
        }
    }

    // MARK: - Sending

    async #sendNext(chat) {
        const waiting = this.#entries.filter((entry) => entry.chat === chat);
        const entry = waiting.find((candidate) => candidate.state === "queued");
        if (!entry || waiting.some((candidate) => candidate.state === "sending")) return;
        entry.state = "sending";
        try {
            const { number } = await this.#api.message(entry);
            await this.#delivered(entry, number);
        } catch (error) {
            entry.state = "failed";
            entry.error = { status: error.status, message: error.message };
        }
        this.#changed();
        this.#sendNext(chat);
    }

    // The message usually came by the stream before the answer; when it did not, it is fetched.
    async #delivered(entry, number) {
        entry.state = "delivered";
        if (!this.#store.message(entry.chat, number)) {
            const messages = await this.#api.transcript(entry.chat, number - 1, 1).catch(() => []);
            const known = this.#store.messages.get(entry.chat) ?? new Map();
            for (const message of messages) known.set(message.number, message);
            this.#store.messages.set(entry.chat, known);
        }
        this.#entries = this.#entries.filter((candidate) => candidate !== entry);
    }

    #changed() {
        const texts = this.#entries.filter((entry) => !entry.file);
        keep(sessionStorage, "outbox", texts.length ? texts : undefined);
        this.#store.changed();
    }
}

function isOf(entry, chat, message) {
    return entry.chat === chat && entry.person === message.from && entry.text === message.text &&
        entry.media === (message.media ?? undefined) &&
        message.date >= entry.date - TOLERANCE;
}
