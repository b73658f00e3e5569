import { Actions } from "./actions.js";
import { SandboxAPI } from "./api.js";
import { SandboxClock } from "./clock.js";
import { LiveChanges } from "./live.js";
import { Outbox } from "./outbox.js";
import { Page } from "./page.js";
import { PressedButtons } from "./pressed-buttons.js";
import { Drafts, ReadPositions, recalled } from "./storage.js";
import { Store } from "./store.js";
import { Sync } from "./sync.js";
import { Toasts } from "./toast.js";
import { say, setLanguage } from "./wording.js";

/** How often the page looks who is there and what time it is, in milliseconds. */
const LOOK = 20_000;

setLanguage(recalled(localStorage, "language", navigator.language.startsWith("zh") ? "zh" : "en"));

const toasts = new Toasts(document.body);
const toast = (sentence) => toasts.show(sentence);
const reads = new ReadPositions();
const store = new Store(reads, new SandboxClock());
const api = new SandboxAPI();
const sync = new Sync(store, api);
const outbox = new Outbox(store, api);
const pressed = new PressedButtons(toast, () => store.changed());
const actions = new Actions(store, api, sync, toast);
const live = new LiveChanges(api, sync, store);
const page = new Page({ store, api, sync, actions, outbox, pressed, toast, drafts: new Drafts() });

store.person = recalled(sessionStorage, "person", recalled(localStorage, "person", null));
reads.onChange(() => store.changed());
sync.onLoad(() => {
    outbox.settleAll();
    choosePerson();
});
sync.onChange((change) => {
    if (change.kind === "message") outbox.settle(change.chat, change.message);
    if (change.kind === "callback_answer") pressed.answer(change.callback_query_id, change.text);
    page.changed(change);
});
window.addEventListener("hashchange", () => actions.followAddress());
document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    store.changed();
    live.check();
});
setInterval(() => live.check(), LOOK);
page.build();
await live.start();

// After a restart of the sandbox the person may be gone, and the address names nobody.
function choosePerson() {
    if (store.person !== null && !store.people.has(store.person)) toast(say("startedAfresh"));
    if (!store.people.has(store.person)) store.person = store.people.keys().next().value ?? null;
    actions.followAddress();
}
