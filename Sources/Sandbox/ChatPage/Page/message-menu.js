import { element } from "./dom.js";
import { icon } from "./icons.js";
import { closePopover, openPopover } from "./popover.js";
import { reactionRow } from "./reactions.js";
import { say } from "./wording.js";

/** How long a finger rests until the menu opens, in milliseconds. */
const LONG_PRESS = 450;

/** Opens what one can do with a message, at a point or beside its bubble. */
export function openMessageMenu(bubble, message, context, at) {
    const close = () => closePopover(menu);
    const entry = (name, label, act) =>
        element(
            "button",
            {
                class: "menu-item",
                testid: `menu-${name}`,
                onclick: () => {
                    close();
                    act();
                },
            },
            icon(name),
            say(label),
        );
    const isOwn = message.from === context.store.person;
    const menu = element(
        "div",
        { class: "popover menu", "aria-label": say("messageMenu") },
        reactionRow(message, context, close),
        entry("reply", "reply", () => context.reply(message)),
        isOwn && message.text && entry("edit", "edit", () => context.edit(message)),
        message.text && entry("copy", "copy", () => copy(message.text, context)),
    );
    openPopover(bubble, menu, at);
}

/** Lets right click, long press, double click and the menu key open the menu or reply. */
export function addMenuGestures(bubble, message, context) {
    let timer;
    const stop = () => clearTimeout(timer);
    bubble.addEventListener("contextmenu", (event) => {
        // A selected passage or a link has the browser's own menu, which can do more with it.
        if (!getSelection().isCollapsed || event.target.closest("a")) return;
        event.preventDefault();
        const isKey = event.clientX === 0 && event.clientY === 0;
        openMessageMenu(bubble, message, context, isKey ? undefined : { left: event.clientX, top: event.clientY });
    });
    bubble.addEventListener("touchstart", (event) => {
        const { clientX, clientY } = event.touches[0];
        timer = setTimeout(
            () => openMessageMenu(bubble, message, context, { left: clientX, top: clientY }),
            LONG_PRESS,
        );
    }, { passive: true });
    for (const name of ["touchend", "touchmove", "touchcancel"]) bubble.addEventListener(name, stop, { passive: true });
    bubble.addEventListener("dblclick", (event) => {
        if (event.target.closest("button, a, input")) return;
        getSelection().removeAllRanges();
        context.reply(message);
    });
    bubble.addEventListener("keydown", (event) => {
        if (event.target !== bubble || event.key !== "Enter") return;
        openMessageMenu(bubble, message, context);
        event.preventDefault();
    });
}

async function copy(text, context) {
    await navigator.clipboard.writeText(text);
    context.toast(say("copied"));
}
