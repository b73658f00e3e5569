/** Waits between attempts to connect, in milliseconds. */
const PAUSES = [400, 800, 1_500, 3_000, 5_000];
/** A server that keeps its headers back until the first event must not keep the page waiting, in milliseconds. */
const OPENING = 1_500;

/**
 * The stream of changes, kept open.
 *
 * After a break it resumes from the last cursor, if the sandbox is still the same one, and loads everything anew, so
 * that nothing is missed even when the cursor has expired.
 */
export class LiveChanges {
    #api;
    #sync;
    #store;
    #cursor = null;
    #world;
    #failures = 0;
    #source = null;
    #retry;

    constructor(api, sync, store) {
        this.#api = api;
        this.#sync = sync;
        this.#store = store;
    }

    /** Opens the stream and keeps it open until the page goes. */
    async start() {
        try {
            await this.#forgetAnotherWorld();
            await this.#open();
            await this.#sync.load();
            this.#failures = 0;
        } catch {
            this.#lost();
        }
    }

    /** Looks whether the sandbox still answers, for a tab that slept. */
    async check() {
        if (this.#store.connection !== "live") return;
        try {
            await this.#sync.refresh();
        } catch {
            this.#lost();
        }
    }

    // A restarted sandbox counts from 1 again: an old cursor would wait for changes that are long past.
    async #forgetAnotherWorld() {
        const { world } = await this.#api.state();
        if (world === undefined || world !== this.#world) {
            this.#cursor = null;
            this.#store.forget();
        }
        this.#world = world;
    }

    #open() {
        return new Promise((resolve) => {
            const source = this.#api.changes(this.#cursor);
            this.#source = source;
            source.onopen = resolve;
            source.onmessage = (event) => this.#take(JSON.parse(event.data));
            source.onerror = () => {
                if (source === this.#source) this.#lost();
                resolve();
            };
            setTimeout(resolve, OPENING);
        });
    }

    #take(change) {
        this.#cursor = change.cursor;
        this.#sync.apply(change);
    }

    #lost() {
        this.#source?.close();
        this.#source = null;
        const pause = PAUSES[Math.min(this.#failures, PAUSES.length - 1)];
        this.#failures += 1;
        if (this.#store.connection !== "loading" || this.#failures > 1) this.#store.connection = "lost";
        this.#store.changed();
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => this.start(), pause);
    }
}
