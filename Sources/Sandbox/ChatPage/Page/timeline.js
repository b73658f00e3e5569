import { dayKey } from "./dates.js";
import { isVisible } from "./store.js";

/** Two messages further apart than this stand as separate groups, in seconds. */
const GROUP_SPAN = 300;

/**
 * What a conversation shows, from top to bottom: `{kind: "day" | "unread" | "service" | "message" | "pending", …}`.
 *
 * Each message knows whether it begins and ends a group of bubbles by the same sender. `unreadAfter` is the place
 * of the last message read before the conversation was opened, or null for no mark.
 */
export function timeline(messages, pending, person, unreadAfter) {
    const items = [];
    let day;
    let hasMark = unreadAfter === null;
    for (const message of messages.filter(isVisible)) {
        const key = dayKey(new Date(message.date * 1_000));
        if (key !== day) items.push({ kind: "day", key: `day-${key}`, date: message.date });
        day = key;
        if (!hasMark && message.number > unreadAfter && message.from !== person && !message.is_service) {
            hasMark = true;
            items.push({ kind: "unread", key: "unread" });
        }
        const kind = message.is_service ? "service" : "message";
        items.push({ kind, key: `message-${message.number}`, message, sender: message.from, date: message.date });
    }
    for (const entry of pending) {
        items.push({ kind: "pending", key: `pending-${entry.id}`, message: entry, sender: person, date: entry.date });
    }
    markGroups(items);
    return items;
}

function markGroups(items) {
    items.forEach((item, place) => {
        if (!isBubble(item)) return;
        item.isFirst = !belongTogether(items[place - 1], item);
        item.isLast = !belongTogether(item, items[place + 1]);
    });
}

function isBubble(item) {
    return item?.kind === "message" || item?.kind === "pending";
}

function belongTogether(one, other) {
    return isBubble(one) && isBubble(other) && one.sender === other.sender &&
        Math.abs(other.date - one.date) < GROUP_SPAN;
}
