import { element } from "./dom.js";
import { closePopover, openPopover } from "./popover.js";
import { say } from "./wording.js";

const EMOJI = [
    ..."😀😄😁😅😂🙂😉😊😇🥰😍😘😋😜🤪🤗🤭🤔😐😏🙄😬😴🤤😷🥵🥶😵🥳😎🤓😕🥺😢😭😤😡🤯😱😳🙈🙉👋👌🤞🤟👍👎👏🙌🙏💪🧡💛💚💙💜🖤💔💕✨🔥🎉🎂🎁🌸🌹🌙🌈🐱🐶🐻🐼🍜🍵🍰🎧🎬🎮📷🏀🚲💤",
];
const STICKERS = [..."🥰😂😭😡🥳😴🤗😎🤔🙈👍💔🐱🐶🌸🍜🎂🎉🌙🔥"];
/** Side of a sticker picture, in pixels; Telegram's stickers have it. */
const SIDE = 512;

/** Opens the emoji to insert and the stickers to send. */
export function openEmojiPanel(anchor, insert, sendSticker) {
    const grid = element("div", { class: "emoji-grid" });
    const tab = (key, show) =>
        element(
            "button",
            { class: "tab", testid: `tab-${key}`, "aria-selected": "false", role: "tab", onclick: show },
            say(key),
        );
    const showEmoji = () =>
        select(emojiTab, EMOJI.map((sign) => element("button", { onclick: () => insert(sign) }, sign)));
    const showStickers = () =>
        select(
            stickerTab,
            STICKERS.map((sign) =>
                element("button", {
                    class: "large",
                    "aria-label": say("sendSticker", { emoji: sign }),
                    testid: `sticker-${sign}`,
                    onclick: async () => {
                        closePopover(panel);
                        sendSticker(sign, await picture(sign));
                    },
                }, sign)
            ),
        );
    const select = (chosen, buttons) => {
        for (const one of [emojiTab, stickerTab]) one.setAttribute("aria-selected", String(one === chosen));
        grid.replaceChildren(...buttons);
    };
    const emojiTab = tab("emoji", showEmoji);
    const stickerTab = tab("stickers", showStickers);
    const panel = element(
        "div",
        { class: "popover emoji-panel", "aria-label": say("emojiPanel") },
        element("div", { class: "tabs", role: "tablist" }, emojiTab, stickerTab),
        grid,
    );
    showEmoji();
    openPopover(anchor, panel);
}

/** An emoji drawn as a sticker file. */
function picture(sign) {
    const canvas = element("canvas", { width: SIDE, height: SIDE });
    const pen = canvas.getContext("2d");
    pen.font = `${
        SIDE * 0.78
    }px "Coloured Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", sans-serif`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillText(sign, SIDE / 2, SIDE * 0.54);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/webp", 0.9));
}
