/** The sandbox's clock as this tab knows it: the browser's, moved by what the server said. */
export class SandboxClock {
    #difference = 0;

    /** Takes the server's time, an ISO 8601 text. */
    set(serverTime) {
        const moment = Date.parse(serverTime);
        if (!Number.isNaN(moment)) this.#difference = moment - Date.now();
    }

    now() {
        return new Date(Date.now() + this.#difference);
    }

    /** How far the sandbox is ahead of the browser, in seconds. */
    get offset() {
        return this.#difference / 1_000;
    }
}
