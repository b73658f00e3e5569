import { element } from "./dom.js";
import { icon } from "./icons.js";

/** How many colours `page.css` has for monograms. */
const COLOURS = 7;

/** A number for an account that stays the same, in `0..<COLOURS`. */
export function colourOf(id) {
    return Math.abs(Number(id)) % COLOURS;
}

/** A portrait, or a coloured monogram where there is none. Decorative: the name stands beside it. */
export function avatar(id, name, portrait) {
    const circle = element("span", { class: `avatar colour-${colourOf(id)}`, "aria-hidden": "true" });
    circle.append(monogram(name ?? "?"));
    if (portrait) {
        circle.append(element("img", { src: portrait, alt: "", onerror: (event) => event.target.remove() }));
    }
    return circle;
}

/** The picture of a group. */
export function groupAvatar(id) {
    return element("span", { class: `avatar colour-${colourOf(id)}`, "aria-hidden": "true" }, icon("group"));
}

function monogram(name) {
    const words = name.trim().split(/\s+/);
    const letters = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name) ? words.slice(0, 2) : words.slice(0, 1);
    return letters.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}
