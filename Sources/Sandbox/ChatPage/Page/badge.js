import { element } from "./dom.js";
import { say } from "./wording.js";

/** A number of unread messages. */
export function badge(count) {
    return element("span", { class: "badge", role: "img", "aria-label": say("unread", { count }) }, String(count));
}
