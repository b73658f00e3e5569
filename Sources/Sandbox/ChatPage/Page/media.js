import { element, titled } from "./dom.js";
import { icon } from "./icons.js";
import { openLightbox } from "./lightbox.js";
import { say } from "./wording.js";

/** What a message carries besides text, as a node; undefined for plain text. */
export function mediaNode(message, context) {
    const address = context.addressOf(message);
    switch (message.media) {
        case "photo":
            return photo(message, address, context);
        case "voice":
            return context.player.bubble(address, message.duration);
        case "sticker":
            return sticker(message, address);
        case "document":
            return file(message, address);
        default:
            return undefined;
    }
}

function photo(message, address, context) {
    const image = element("img", {
        src: address,
        alt: message.text || say("photo"),
        draggable: "false",
        onerror: () => image.replaceWith(element("span", { class: "broken" }, icon("photo"), say("photo"))),
    });
    return element("button", {
        class: "photo",
        "aria-label": say("openPhoto"),
        onclick: () => openLightbox(context.photos(), address),
    }, image);
}

function sticker(message, address) {
    const label = `${say("sticker")} ${message.emoji ?? ""}`.trim();
    const large = element("span", { class: "emoji-sticker", role: "img", "aria-label": label }, message.emoji ?? "");
    const image = element("img", {
        class: "sticker",
        src: address,
        alt: label,
        onerror: () => image.replaceWith(large),
    });
    return image;
}

function file(message, address) {
    const name = message.file_name ?? say("document");
    const kind = name.includes(".") ? name.split(".").pop().toUpperCase() : message.mime_type ?? "";
    return element(
        "a",
        { class: "file", href: address, download: name, title: say("download") },
        element("span", { class: "round" }, icon("document")),
        titled(name, kind),
    );
}
