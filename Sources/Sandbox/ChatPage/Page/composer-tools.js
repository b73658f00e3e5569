import { element } from "./dom.js";
import { openEmojiPanel } from "./emoji-panel.js";
import { icon, iconButton } from "./icons.js";
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
        this.#inputs = KINDS.map(([kind, label, accept]) =>
            element("input", {
                type: "file",
                accept,
                multiple: kind !== "sticker",
                hidden: true,
                tabindex: -1,
                testid: `attach-${kind}`,
                "aria-label": say(label),
                onchange: async (event) => {
                    await attachments.add([...event.target.files], kind);
                    event.target.value = "";
                },
            })
        );
        const attach = iconButton("attach", say("attach"), () => this.#openMenu(attach), {
            testid: "attach",
            "aria-haspopup": "true",
        });
        this.attach = element("span", { class: "attach" }, attach, this.#inputs);
        const sendSticker = (sign, file) =>
            send({ file, media: "sticker", file_name: "sticker.webp", mime_type: "image/webp", emoji: sign });
        const openPanel = () => openEmojiPanel(this.emoji, insert, sendSticker);
        this.emoji = iconButton("smile", say("emojiPanel"), openPanel, { testid: "emoji", "aria-haspopup": "true" });
    }

    #openMenu(anchor) {
        const menu = element(
            "div",
            { class: "popover menu", "aria-label": say("attach") },
            KINDS.map(([kind, label], place) =>
                element(
                    "button",
                    {
                        class: "menu-item",
                        onclick: () => {
                            closePopover(menu);
                            this.#inputs[place].click();
                        },
                    },
                    icon(kind),
                    say(label),
                )
            ),
        );
        openPopover(anchor, menu);
    }
}
