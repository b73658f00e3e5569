import { element } from "./dom.js";
import { say } from "./wording.js";

const TAGS = {
    bold: "strong",
    italic: "em",
    underline: "u",
    strikethrough: "s",
    code: "code",
    pre: "pre",
    blockquote: "blockquote",
    expandable_blockquote: "blockquote",
    hashtag: "span",
    cashtag: "span",
    mention: "span",
    bot_command: "span",
};
const SAFE_SCHEMES = ["http:", "https:", "mailto:", "tel:", "tg:"];

/** A text with its marked parts as nodes; offsets are in UTF-16 units, as in the Bot API. */
export function formatted(text, entities = []) {
    const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
    return nodes(text, ordered, 0, text.length);
}

function nodes(text, entities, start, end) {
    const result = [];
    let position = start;
    let rest = entities;
    while (rest.length > 0) {
        const [entity, ...later] = rest;
        const from = Math.max(entity.offset, position);
        const to = Math.min(entity.offset + entity.length, end);
        rest = later;
        if (from >= to) continue;
        if (from > position) result.push(text.slice(position, from));
        const inner = later.filter((other) => other.offset < to);
        result.push(marked(entity, text.slice(from, to), nodes(text, inner, from, to)));
        position = to;
        rest = later.filter((other) => other.offset + other.length > to);
    }
    if (position < end) result.push(text.slice(position, end));
    return result;
}

function marked(entity, words, children) {
    const address = addressOf(entity, words);
    if (address) return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children);
    if (entity.type === "spoiler") return spoiler(children);
    const tag = TAGS[entity.type];
    if (!tag) return children;
    return element(tag, { class: tag === "span" ? "marked" : undefined }, children);
}

function addressOf(entity, words) {
    const address = {
        text_link: entity.url,
        url: /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`,
        email: `mailto:${words}`,
        phone_number: `tel:${words.replace(/[^\d+]/g, "")}`,
    }[entity.type];
    return safeAddress(address);
}

/** The address if a click on it may leave the page, else undefined: `javascript:` and the like are refused. */
export function safeAddress(address) {
    if (!address) return undefined;
    try {
        return SAFE_SCHEMES.includes(new URL(address).protocol) ? address : undefined;
    } catch {
        // Not an address at all, so it stays plain text.
        return undefined;
    }
}

function spoiler(children) {
    const reveal = (event) => {
        if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        node.classList.add("revealed");
        node.removeAttribute("aria-label");
        node.removeAttribute("role");
    };
    const node = element("span", {
        class: "spoiler",
        role: "button",
        tabindex: 0,
        "aria-label": say("spoiler"),
        onclick: reveal,
        onkeydown: reveal,
    }, element("span", {}, children));
    return node;
}

/** How many emoji a text consists of, if of nothing else and of three at most; else 0. */
export function loneEmoji(text) {
    const signs = [...new Intl.Segmenter().segment(text.trim())].map((part) => part.segment);
    if (signs.length === 0 || signs.length > 3) return 0;
    return signs.every((sign) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(sign)) ? signs.length : 0;
}
