/** Listens for the keys that work everywhere on the page, until `signal` ends. */
export function listenForShortcuts(parts, signal) {
    document.addEventListener("keydown", (event) => {
        if (event.isComposing || document.querySelector("dialog[open], :popover-open")) return;
        if (shortcut(event, parts)) event.preventDefault();
    }, { signal });
}

function shortcut(event, { store, list, composer, actions, closePanel }) {
    const isTyping = event.target.matches("input, textarea, select");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (event.altKey || event.ctrlKey) && !event.shiftKey) list.move(step);
    else if ((event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping)) {
        list.focusFilter();
    } else if (event.key === "Escape") return stepBack({ store, composer, actions, closePanel });
    else if (isPlainSign(event) && !isTyping && store.openChat?.is_started) {
        // As in Telegram, typing anywhere writes into the open conversation.
        composer.focus();
        return false;
    } else return false;
    return true;
}

function stepBack({ store, composer, actions, closePanel }) {
    if (!store.chat) return false;
    if (composer.cancel()) return true;
    const isOverlay = matchMedia("(max-width: 1099px)").matches;
    if (store.isPanelOpen && isOverlay) closePanel();
    else if (matchMedia("(max-width: 719px)").matches) actions.close();
    else composer.focus();
    return true;
}

function isPlainSign(event) {
    return event.key.length === 1 && event.key !== " " && !event.altKey && !event.ctrlKey && !event.metaKey &&
        !event.target.closest("button, a");
}
