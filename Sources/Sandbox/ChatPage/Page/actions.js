import { keep } from "./storage.js";
import { botOf, personOf } from "./store.js";
import { say } from "./wording.js";

/** What the person at the page does. Each action reports its own failure as a toast. */
export class Actions {
    #store;
    #api;
    #sync;
    #toast;
    #neighbours = new BroadcastChannel("mio-sandbox");

    constructor(store, api, sync, toast) {
        this.#store = store;
        this.#api = api;
        this.#sync = sync;
        this.#toast = toast;
        this.#neighbours.onmessage = () =>
            sync.refresh().catch(() => {
                // The stream notices a lost sandbox by itself.
            });
    }

    start(chat) {
        return this.#attempt(() => this.#api.start(botOf(chat), personOf(chat)));
    }

    unblock(chat) {
        return this.#attempt(async () => {
            await this.#api.unblock(botOf(chat), personOf(chat));
            await this.#sync.refresh();
        });
    }

    edit(chat, number, text) {
        return this.#attempt(() => this.#api.edit(chat, number, text));
    }

    /** Sets, replaces or takes back the active person's reaction; there is one per message, as on Telegram. */
    react(chat, message, emoji) {
        const person = this.#store.person;
        const current = message.reactions?.[person] ?? [];
        const wanted = current.includes(emoji) ? [] : [emoji];
        return this.#attempt(() => this.#api.react(chat, message.number, person, wanted));
    }

    /** Answers with the id of the callback query, or undefined. */
    async press(chat, number, data) {
        const answer = await this.#attempt(() => this.#api.press(chat, number, this.#store.person, data));
        return answer?.callback_query_id;
    }

    /** Moves the sandbox's clock on; `describe` says the new time. */
    advance(seconds, describe) {
        return this.#attempt(async () => {
            const { now } = await this.#api.advance(seconds);
            this.#store.clock.set(now);
            this.#store.changed();
            this.#neighbours.postMessage("time");
            this.#toast(say("advanced", { time: describe(this.#store.clock.now()) }));
        });
    }

    async addPerson(name, language) {
        return this.#attempt(async () => {
            const { id } = await this.#api.addPerson(name, language);
            await this.#sync.refresh();
            this.#neighbours.postMessage("people");
            this.play(id);
            return id;
        });
    }

    /** Creates a group; those of its members who are `administrators` hear everything in it. */
    createGroup(title, members, administrators) {
        return this.#attempt(async () => {
            const { chat } = await this.#api.createGroup(title, members);
            for (const member of administrators) await this.#api.makeAdministrator(chat, member);
            await this.#sync.refresh();
            this.#neighbours.postMessage("groups");
            this.open(String(chat));
            return chat;
        });
    }

    /** Switches to another person, staying with the same companion or group where they have it. */
    play(person) {
        const chat = this.#store.chat;
        let next = null;
        if (chat !== null && botOf(chat) !== null) next = `${botOf(chat)}:${person}`;
        else if (chat !== null && this.#store.chats.get(chat)?.members.includes(person)) next = chat;
        this.#go(person, next);
        this.#sync.refresh().catch(() => {
            // As above.
        });
    }

    open(chat) {
        this.#go(this.#store.person, chat);
    }

    close() {
        this.#go(this.#store.person, null);
    }

    /** Takes person and chat from the address, so that back, reload and a copied address work. */
    followAddress() {
        const [person, chat] = location.hash.slice(1).split("/");
        const id = Number(person);
        if (this.#store.people.has(id)) this.#store.person = id;
        const isOwn = chat && (personOf(chat) === null || personOf(chat) === this.#store.person);
        this.#store.chat = isOwn && this.#store.chatNamed(chat) ? chat : null;
        if (this.#store.chat !== null) this.#attempt(() => this.#sync.open(this.#store.chat));
        keep(sessionStorage, "person", this.#store.person);
        keep(localStorage, "person", this.#store.person);
        this.#store.changed();
    }

    #go(person, chat) {
        const address = `#${person}${chat === null ? "" : `/${chat}`}`;
        if (address === location.hash) this.followAddress();
        else location.hash = address;
    }

    async #attempt(action) {
        try {
            return await action() ?? true;
        } catch (error) {
            this.#toast(say("requestFailed", { reason: reasonOf(error) }));
            return undefined;
        }
    }
}

/** Why a request failed, in the page's language as far as the page knows. */
export function reasonOf(error) {
    if (error.status === 0) return say("unreachable");
    return error.message || say("refused", { status: error.status });
}
