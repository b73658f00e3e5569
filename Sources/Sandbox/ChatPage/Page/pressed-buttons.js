/** How long a pressed button waits for its bot, in milliseconds. */
const PATIENCE = 15_000;

/** Which inline buttons wait for an answer, and the words that bots answer with. */
export class PressedButtons {
    #waiting = new Map();
    #answered = new Map();
    #toast;
    #changed;

    constructor(toast, changed) {
        this.#toast = toast;
        this.#changed = changed;
    }

    /** The data of the waiting button under a message, or undefined. */
    under(chat, number) {
        return [...this.#waiting.values()].find((press) => press.chat === chat && press.number === number)?.data;
    }

    /** Shows a button as waiting while `request` brings the id of the query and the stream its answer. */
    async press(chat, number, data, request) {
        const press = { chat, number, data };
        const key = Symbol(data);
        this.#waiting.set(key, press);
        this.#changed();
        const id = await request;
        this.#waiting.delete(key);
        // The stream may be quicker than the answer to the request.
        if (id !== undefined && !this.#finish(id)) {
            this.#waiting.set(id, press);
            setTimeout(() => {
                if (this.#waiting.delete(id)) this.#changed();
            }, PATIENCE);
        }
        this.#changed();
    }

    /** Takes a bot's answer from the stream. */
    answer(id, text) {
        this.#answered.set(id, text);
        if (this.#waiting.delete(id)) this.#finish(id);
        setTimeout(() => this.#answered.delete(id), PATIENCE);
        this.#changed();
    }

    #finish(id) {
        if (!this.#answered.has(id)) return false;
        const text = this.#answered.get(id);
        if (text) this.#toast(text);
        this.#answered.delete(id);
        return true;
    }
}
