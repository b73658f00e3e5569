/** What the browser keeps for this page: `localStorage` for all tabs, `sessionStorage` for one. */
const PREFIX = "mio.";

/** The stored value, or `fallback` when there is none or storage is switched off. */
export function recalled(storage, key, fallback) {
    try {
        const text = storage.getItem(PREFIX + key);
        return text === null ? fallback : JSON.parse(text);
    } catch {
        // Private windows may refuse storage; the page then works without memory.
        return fallback;
    }
}

/** Stores a value; `undefined` removes it. */
export function keep(storage, key, value) {
    try {
        if (value === undefined) storage.removeItem(PREFIX + key);
        else storage.setItem(PREFIX + key, JSON.stringify(value));
    } catch {
        // A full or forbidden storage costs comfort only.
    }
}

/** How far each person has read each chat; all tabs share it. */
export class ReadPositions {
    #key = "reads";

    /** Calls `listener` when another tab has read on. */
    onChange(listener) {
        window.addEventListener("storage", (event) => {
            if (event.key === PREFIX + this.#key) listener();
        });
    }

    position(person, chat) {
        return recalled(localStorage, this.#key, {})[person]?.[chat] ?? 0;
    }

    /** Moves on; never back, so that a slow tab does not undo a quick one. Answers whether it moved. */
    advance(person, chat, number) {
        if (number <= this.position(person, chat)) return false;
        this.#set(person, chat, number);
        return true;
    }

    /** Moves back to the chat's end, for a world that began afresh under the same ids. */
    clamp(person, chat, count) {
        if (this.position(person, chat) > count) this.#set(person, chat, count);
    }

    #set(person, chat, number) {
        const all = recalled(localStorage, this.#key, {});
        all[person] = { ...all[person], [chat]: number };
        keep(localStorage, this.#key, all);
    }
}

/** What someone has begun to write, `{text, replyTo, editing, kept}`, by person and chat. */
export class Drafts {
    read(person, chat) {
        return recalled(sessionStorage, `draft.${person}.${chat}`, { text: "" });
    }

    write(person, chat, draft) {
        const isEmpty = !draft.text && !draft.replyTo && !draft.editing;
        keep(sessionStorage, `draft.${person}.${chat}`, isEmpty ? undefined : draft);
    }
}
