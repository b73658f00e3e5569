import { reasonOf } from "./actions.js";
import { avatar, colourOf } from "./avatar.js";
import { timeOfDay } from "./dates.js";
import { element } from "./dom.js";
import { formatted, loneEmoji, safeAddress } from "./entities.js";
import { icon, iconButton } from "./icons.js";
import { mediaNode } from "./media.js";
import { addMenuGestures } from "./message-menu.js";
import { openReactionPicker, reactionChips } from "./reactions.js";
import { gist } from "./summary.js";
import { say } from "./wording.js";

/**
 * One message as a row with its bubble.
 *
 * `facts` says what the message alone cannot: `{isOwn, isFirst, isLast, isSeen, isGroup, name, quoted, pressed}`.
 */
export function bubbleRow(message, facts, context) {
    const classes = [
        "row",
        facts.isOwn ? "own" : "other",
        facts.isFirst && "first",
        facts.isLast && "last",
        message.state,
    ];
    const bubble = bubbleNode(message, facts, context);
    const face = facts.isGroup && !facts.isOwn &&
        element(
            "span",
            { class: "row-face" },
            facts.isLast && avatar(message.from, facts.name, context.store.account(message.from)?.portrait),
        );
    return element(
        "div",
        { class: classes.filter(Boolean).join(" ") },
        face,
        element(
            "div",
            { class: "bubble-column" },
            element("div", { class: "bubble-line" }, bubble, !message.state && tools(message, context)),
            message.keyboard && keyboard(message, facts, context),
            message.state === "failed" && failure(message, context),
        ),
    );
}

function bubbleNode(message, facts, context) {
    const media = mediaNode(message, context);
    const emoji = media || facts.quoted ? 0 : loneEmoji(message.text);
    const isBare = message.media === "sticker" || emoji > 0;
    const time = timeOfDay(new Date(message.date * 1_000));
    const classes = [
        "bubble",
        isBare && "bare",
        emoji > 0 && `emoji-${emoji}`,
        media && `with-${message.media}`,
        media && !message.text && "no-text",
    ];
    const bubble = element(
        "div",
        {
            class: classes.filter(Boolean).join(" "),
            role: "article",
            tabindex: -1,
            testid: message.state ? `pending-${message.id}` : `message-${message.number}`,
            "aria-label": say("messageLabel", {
                name: facts.name,
                time,
                content: gist(context.store, message) || say("message"),
            }),
        },
        facts.isGroup && !facts.isOwn && facts.isFirst &&
            element("div", { class: `sender text-${colourOf(message.from)}` }, facts.name),
        facts.quoted && quote(message, facts.quoted, context),
        media,
        element(
            "div",
            { class: "text", dir: "auto" },
            formatted(message.text, message.entities),
            meta(message, facts, time),
        ),
        reactionChips(message, context),
    );
    if (!message.state) addMenuGestures(bubble, message, context);
    return bubble;
}

function quote(message, quoted, context) {
    return element(
        "button",
        {
            class: `quote text-${colourOf(quoted.from)}`,
            testid: `quote-${message.number}`,
            onclick: () => context.jump(quoted.number),
        },
        element("b", {}, quoted.name),
        element("span", {}, quoted.words),
    );
}

function meta(message, facts, time) {
    return element(
        "span",
        { class: "meta" },
        message.is_edited && element("span", {}, `${say("edited")} `),
        element("time", {}, time),
        facts.isOwn && tick(message, facts),
    );
}

function tick(message, facts) {
    const [name, label] = message.state === "failed"
        ? ["failed", "notSent"]
        : message.state
        ? ["clock", "sending"]
        : facts.isSeen
        ? ["checks", "seen"]
        : ["check", "sent"];
    return element(
        "span",
        { class: `tick ${label}`, role: "img", "aria-label": say(label), title: say(label) },
        icon(name),
    );
}

// Not in the Tab order, which would be endless: the keyboard finds the same in the menu of the focused bubble.
function tools(message, context) {
    const react = iconButton("smile", say("react"), () => openReactionPicker(react, message, context), {
        tabindex: -1,
        testid: `react-${message.number}`,
    });
    const reply = iconButton("reply", say("reply"), () => context.reply(message), {
        tabindex: -1,
        testid: `reply-${message.number}`,
    });
    return element("span", { class: "tools" }, react, reply);
}

function keyboard(message, facts, context) {
    return element(
        "div",
        { class: "inline-keyboard" },
        message.keyboard.map((row) =>
            element(
                "div",
                {},
                row.map((button) => {
                    const address = safeAddress(button.url);
                    if (address) {
                        return element(
                            "a",
                            { href: address, target: "_blank", rel: "noopener noreferrer" },
                            button.text,
                        );
                    }
                    return element("button", {
                        class: facts.pressed === button.data ? "is-waiting" : undefined,
                        disabled: !button.data,
                        testid: `press-${message.number}-${button.data}`,
                        onclick: () => context.press(message, button.data),
                    }, button.text);
                }),
            )
        ),
    );
}

function failure(entry, context) {
    const reason = reasonOf(entry.error ?? { status: 0 });
    return element(
        "div",
        { class: "failure", role: "alert" },
        element("span", {}, say("notSentBecause", { reason })),
        element(
            "button",
            { testid: "retry", onclick: () => context.outbox.retry(entry.id) },
            icon("retry"),
            say("retry"),
        ),
        element("button", { testid: "discard", onclick: () => context.discard(entry) }, say("discard")),
    );
}
