/** Space between a popover and what it belongs to, in pixels. */
const GAP = 6;

/**
 * Shows `content` beside `anchor`, above or below as there is room; a click elsewhere or Esc closes it.
 *
 * `at` places it at a point instead. Focus goes to its first control and comes back on closing.
 */
export function openPopover(anchor, content, at) {
    const before = document.activeElement;
    content.setAttribute("popover", "auto");
    document.body.append(content);
    content.addEventListener("toggle", (event) => {
        if (event.newState !== "closed") return;
        const hadFocus = content.contains(document.activeElement) || document.activeElement === document.body;
        content.remove();
        if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
    });
    content.showPopover();
    place(content, at ?? anchor.getBoundingClientRect());
    content.querySelector("button, input, a")?.focus({ preventScroll: true });
    content.addEventListener("keydown", (event) => moveFocus(content, event));
    return content;
}

/** Closes a popover, if it is open. */
export function closePopover(content) {
    if (content?.matches(":popover-open")) content.hidePopover();
}

function place(content, target) {
    const box = content.getBoundingClientRect();
    const bottom = target.bottom ?? target.top;
    const fitsBelow = bottom + GAP + box.height <= innerHeight;
    const top = fitsBelow ? bottom + GAP : target.top - GAP - box.height;
    const isRight = target.left + box.width > innerWidth - GAP;
    const left = isRight ? (target.right ?? target.left) - box.width : target.left;
    content.style.top = `${Math.max(GAP, Math.min(top, innerHeight - box.height - GAP))}px`;
    content.style.left = `${Math.max(GAP, Math.min(left, innerWidth - box.width - GAP))}px`;
}

function moveFocus(content, event) {
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || event.target.matches("input, textarea, select")) return;
    const controls = [...content.querySelectorAll("button, a")];
    const next = controls[(controls.indexOf(document.activeElement) + step + controls.length) % controls.length];
    next?.focus();
    event.preventDefault();
}
