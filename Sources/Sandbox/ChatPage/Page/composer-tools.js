import { element } from "./dom.js";
import { openEmojiPanel } from "./emoji-panel.js";
import { icon } from "./icons.js";
import { closePopover, openPopover } from "./popover.js";
import { say } from "./wording.js";

const KINDS = [
    ["photo", "attachPhoto", "image/*"],
    ["voice", "attachVoice", "audio/*,.ogg,.oga,.opus"],
    ["document", "attachDocument", undefined],
    ["sticker", "attachSticker", "image/webp,.webp"],
];

/** The composer's buttons for files, emoji and stickers. */
export class ComposerTools {
    #inputs;

    /** `insert` gets an emoji, `send` a sticker ready for the outbox. */
    constructor(attachments, insert, send) {
        this.#inputs = KINDS.map(([kind, label, accept]) => element("input", {
            type: "file", accept, multiple: kind !== "sticker", hidden: true, tabindex: -1, testid: `attach-${kind}`, "aria-label": say(label),
            onchange: async (event) => {
                await attachments.add([...event.target.files], kind);
                event.target.value = "";
            },
        }));
        const attach = element("button", {
            class: "icon-button", testid: "attach", "aria-label": say("attach"), title: say("attach"), "aria-haspopup": "true",
            onclick: () => this.#openMenu(attach),
        }, icon("attach"));
        this.attach = element("span", { class: "attach" }, attach, this.#inputs);
        this.emoji = element("button", {
            class: "icon-button", testid: "emoji", "aria-label": say("emojiPanel"), title: say("emojiPanel"), "aria-haspopup": "true",
            onclick: () => openEmojiPanel(this.emoji, insert, (sign, file) =>
                send({ file, media: "sticker", file_name: "sticker.webp", mime_type: "image/webp", emoji: sign })),
        }, icon("smile"));
    }

    #openMenu(anchor) {
        const menu = element("div", { class: "popover menu", "aria-label": say("attach") }, KINDS.map(([kind, label], place) => element("button", {
            class: "menu-item", onclick: () => { closePopover(menu); this.#inputs[place].click(); },
        }, icon(kind), say(label))));
        openPopover(anchor, menu);
    }
}
