import { element } from "./dom.js";

/** How long a toast stays, in milliseconds. */
const STAY = 4_500;

/** Shows short sentences at the foot of the page and reads them to screen readers. */
export class Toasts {
    #place = element("div", { class: "toasts", role: "status", "aria-live": "polite" });

    constructor(parent) {
        parent.append(this.#place);
    }

    show(sentence) {
        const toast = element("div", { class: "toast", testid: "toast" }, sentence);
        this.#place.append(toast);
        setTimeout(() => toast.remove(), STAY);
    }
}
