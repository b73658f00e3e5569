import { botOf, isGroup } from "./store.js";
import { listed, say } from "./wording.js";

/** What a bot may show that it is doing, of those that the Bot API knows. */
const ACTIONS = ["typing", "upload_photo", "record_voice", "upload_voice", "upload_document", "choose_sticker"];

/** A message in a few words: its text, else what it carries. */
export function gist(store, message) {
    if (message.is_service) return serviceWords(store, message);
    const text = message.text.replace(/\s+/g, " ").trim();
    if (message.media === "sticker") return `${message.emoji ?? ""} ${say("sticker")}`.trim();
    if (message.media === "document") return text || message.file_name || say("document");
    if (message.media) return text || say(message.media);
    return text;
}

/** The last line of a chat for the list: `{who, words}`. */
export function previewOf(store, chat) {
    if (!chat.last) {
        return { words: store.account(botOf(chat.chat))?.short_description || say("neverTalked") };
    }
    // The list's copy of a message is older than an edit or a deletion that came later.
    const last = store.message(chat.chat, chat.last.number) ?? chat.last;
    if (last.is_deleted) return { words: "" };
    if (last.is_service) return { words: gist(store, last) };
    if (last.from === store.person) return { who: `${say("you")}: `, words: gist(store, last) };
    return {
        who: isGroup(chat) ? `${store.nameOf(last.from) ?? say("unknownSender")}: ` : undefined,
        words: gist(store, last),
    };
}

/** What bots are doing in a chat, or undefined. */
export function actionPhrase(store, chat) {
    const actions = store.actionsIn(chat.chat);
    if (actions.length === 0) return undefined;
    const action = actionWords(actions[0][1]);
    if (!isGroup(chat)) return action;
    return say("whoActs", { name: listed(actions.map(([bot]) => store.nameOf(bot))), action });
}

function actionWords(action) {
    return say(`action.${ACTIONS.includes(action) ? action : "other"}`);
}

/** What a service message tells. */
export function serviceWords(store, message) {
    if (message.text) return message.text;
    const kind = message.service ?? "other";
    const names = listed((message.members ?? [message.from]).map((id) => store.nameOf(id) ?? say("unknownSender")));
    if (kind === "joined" || kind === "left") return say(`service.${kind}`, { names });
    return say(kind.startsWith("migrated") ? "service.migrated" : "service.other");
}
