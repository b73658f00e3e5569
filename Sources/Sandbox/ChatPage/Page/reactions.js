import { element } from "./dom.js";
import { closePopover, openPopover } from "./popover.js";
import { listed, say } from "./wording.js";

/** Reactions that Telegram offers to everyone; a bot may be told of no others. */
export const REACTIONS = [
    "❤",
    "👍",
    "😁",
    "🔥",
    "🥰",
    "😢",
    "🎉",
    "🤔",
    "👏",
    "😱",
    "🙏",
    "👎",
    "🤗",
    "😘",
    "🌚",
    "💔",
];

/** The chips below a message's text: one per emoji, with who set it. */
export function reactionChips(message, context) {
    const byEmoji = new Map();
    for (const [id, signs] of Object.entries(message.reactions ?? {})) {
        for (const sign of signs) byEmoji.set(sign, [...byEmoji.get(sign) ?? [], Number(id)]);
    }
    if (byEmoji.size === 0) return undefined;
    return element(
        "div",
        { class: "reactions" },
        [...byEmoji].map(([sign, ids]) => {
            const names = listed(ids.map((id) => context.store.nameOf(id) ?? say("unknownSender")));
            return element(
                "button",
                {
                    class: "reaction",
                    "aria-pressed": String(ids.includes(context.store.person)),
                    title: names,
                    "aria-label": say("reactionLabel", { emoji: sign, names }),
                    testid: `reaction-${message.number}-${sign}`,
                    onclick: () => context.actions.react(context.chat, message, sign),
                },
                element("span", { class: "sign" }, coloured(sign)),
                ids.length > 1 && String(ids.length),
            );
        }),
    );
}

/** A row of emoji to choose from; `close` is called before the choice is sent. */
export function reactionRow(message, context, close) {
    return element(
        "div",
        { class: "reaction-row", role: "group", "aria-label": say("react") },
        REACTIONS.map((sign) =>
            element("button", {
                testid: `pick-${sign}`,
                "aria-label": say("reactWith", { emoji: sign }),
                onclick: () => {
                    close();
                    context.actions.react(context.chat, message, sign);
                },
            }, coloured(sign))
        ),
    );
}

/** Opens the choice of reactions beside `anchor`. */
export function openReactionPicker(anchor, message, context) {
    const picker = element("div", { class: "popover" });
    picker.append(reactionRow(message, context, () => closePopover(picker)));
    openPopover(anchor, picker);
}

// Without the variation selector the heart is drawn as a black sign.
function coloured(sign) {
    return sign === "❤" ? "❤\uFE0F" : sign;
}
