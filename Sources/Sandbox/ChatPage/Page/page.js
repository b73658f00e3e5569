import { Attachments } from "./attachments.js";
import { ChatList } from "./chat-list.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { addPersonFrom, personFields } from "./dialogs.js";
import { element } from "./dom.js";
import { listenForShortcuts } from "./keyboard.js";
import { Panel } from "./panel.js";
import { keep, recalled } from "./storage.js";
import { TopBar } from "./top-bar.js";
import { VoicePlayer } from "./voice.js";
import { currentLanguage, languages, locale, say, setLanguage } from "./wording.js";

const THEMES = ["auto", "light", "dark"];
/** From this width on the panel stands beside the conversation instead of over it, as in `page.css`. */
const WIDE = "(min-width: 1100px)";

/** The whole page: builds its parts, again for each language, and shows the store in them. */
export class Page {
    #parts;
    #root;
    #ending = new AbortController();
    #attachments;
    #player = new VoicePlayer();
    #addresses = new WeakMap();
    #views;
    #banner;
    #loading;
    #welcome;
    #columns;

    constructor(parts) {
        this.#parts = parts;
        this.#parts.store.isPanelOpen = recalled(localStorage, "panel", true) && matchMedia(WIDE).matches;
        this.#attachments = new Attachments(parts.toast, () => parts.store.changed());
        this.#applyTheme();
    }

    build() {
        const { store, api, actions, outbox, drafts } = this.#parts;
        this.#ending.abort();
        this.#ending = new AbortController();
        this.#views?.topBar.retire();
        document.documentElement.lang = locale();
        const composer = new Composer(
            store,
            actions,
            outbox,
            drafts,
            this.#attachments,
            () => this.#views.conversation.focusMessages(),
        );
        const topBar = new TopBar(store, actions, {
            theme: this.#theme,
            switchTheme: () => this.#switchTheme(),
            switchLanguage: () => this.#switchLanguage(),
        });
        const list = new ChatList(store, actions);
        const conversation = new Conversation(
            store,
            actions,
            this.#context(composer),
            composer,
            () => this.#togglePanel(),
        );
        const panel = new Panel(store, api, () => this.#togglePanel(), (number) => this.#jumpFromPanel(number));
        this.#views = { topBar, list, conversation, panel, composer };
        this.#show();
        listenForShortcuts(
            { store, list, composer, actions, closePanel: () => this.#togglePanel() },
            this.#ending.signal,
        );
        this.#acceptDrops(conversation.node);
        store.unsubscribeAll();
        store.subscribe(() => this.#render());
        this.#render();
    }

    /** Takes note of a change of the stream, after the store has it. */
    changed(change) {
        const { store } = this.#parts;
        if (change.kind === "message" && change.message?.is_bot && change.chat === store.chat) {
            this.#views.panel.refreshSoon();
        }
    }

    // MARK: - Showing

    #show() {
        const { topBar, list, conversation, panel } = this.#views;
        this.#banner = element("div", { class: "banner", role: "status", testid: "banner", hidden: true });
        this.#loading = element("p", { class: "loading" }, say("loading"));
        this.#welcome = element("div", { class: "welcome", hidden: true });
        this.#columns = element("div", { class: "columns" }, list.node, conversation.node, panel.node);
        const root = element(
            "div",
            { class: "page" },
            topBar.node,
            this.#banner,
            this.#loading,
            this.#welcome,
            this.#columns,
        );
        if (this.#root) this.#root.replaceWith(root);
        else document.body.prepend(root);
        this.#root = root;
    }

    #render() {
        const { store } = this.#parts;
        const { topBar, list, conversation, panel } = this.#views;
        const isKnown = store.bots.size > 0 || store.people.size > 0 || store.connection === "live";
        const isPlaying = isKnown && store.people.has(store.person);
        this.#loading.hidden = isKnown;
        this.#showWelcome(isKnown && !isPlaying);
        this.#columns.hidden = !isPlaying;
        this.#banner.hidden = store.connection !== "lost";
        this.#banner.textContent = store.connection === "lost" ? say("connectionLost") : "";
        topBar.render();
        if (isPlaying) {
            this.#root.classList.toggle("has-chat", store.chat !== null);
            this.#root.classList.toggle("has-panel", store.isPanelOpen);
            for (const view of [list, conversation, panel]) view.render();
        }
        const unread = isPlaying ? store.unreadOf(store.person) : 0;
        document.title = unread > 0 ? say("titleUnread", { count: unread }) : say("title");
    }

    #showWelcome(isWanted) {
        if (isWanted && this.#welcome.hidden) this.#welcome.replaceChildren(this.#welcomeForm());
        if (!isWanted) this.#welcome.replaceChildren();
        this.#welcome.hidden = !isWanted;
    }

    #welcomeForm() {
        const { actions } = this.#parts;
        const form = element(
            "form",
            { class: "welcome-form" },
            element("h1", {}, say("welcomeTitle")),
            element("p", { class: "quiet" }, say("welcomeSentence")),
            ...personFields(),
            element("button", { class: "primary", testid: "person-create" }, say("welcomeButton")),
        );
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            addPersonFrom(form, actions);
        });
        return form;
    }

    // MARK: - What the conversation may do

    #context(composer) {
        const { store, api, sync, actions, outbox, pressed, toast } = this.#parts;
        const addressOf = (message) =>
            message.file instanceof Blob ? this.#addressOfBlob(message.file) : api.fileAddress(message.file);
        return {
            store,
            actions,
            outbox,
            pressed,
            toast,
            addressOf,
            player: this.#player,
            get chat() {
                return store.chat;
            },
            photos: () =>
                store.messagesIn(store.chat).filter((message) => message.media === "photo" && !message.is_deleted)
                    .map((message) => ({ address: addressOf(message), caption: message.text })),
            reply: (message) => composer.reply(message),
            edit: (message) => composer.edit(message),
            discard: (entry) => outbox.discard(entry.id),
            press: (message, data) =>
                pressed.press(store.chat, message.number, data, actions.press(store.chat, message.number, data)),
            jump: (number) => this.#views.conversation.jump(number),
            loadEarlier: (chat, number) =>
                sync.loadEarlier(chat, number).catch(() => {
                    // The banner tells of a lost connection; scrolling tries again.
                }),
            focusComposer: () => composer.focus(),
        };
    }

    #addressOfBlob(blob) {
        if (!this.#addresses.has(blob)) this.#addresses.set(blob, URL.createObjectURL(blob));
        return this.#addresses.get(blob);
    }

    #acceptDrops(node) {
        const { store } = this.#parts;
        const target = element("div", { class: "drop-target", hidden: true }, say("dropHere"));
        node.append(target);
        const hasFiles = (event) => [...event.dataTransfer.types].includes("Files");
        node.addEventListener("dragover", (event) => {
            if (!hasFiles(event)) return;
            event.preventDefault();
            target.hidden = !store.openChat;
        });
        node.addEventListener("dragleave", (event) => {
            if (!node.contains(event.relatedTarget)) target.hidden = true;
        });
        node.addEventListener("drop", (event) => {
            if (!hasFiles(event)) return;
            event.preventDefault();
            target.hidden = true;
            if (store.openChat) this.#attachments.add([...event.dataTransfer.files]);
        });
    }

    // MARK: - Panel, language and theme

    #togglePanel() {
        const { store } = this.#parts;
        store.isPanelOpen = !store.isPanelOpen;
        if (matchMedia(WIDE).matches) keep(localStorage, "panel", store.isPanelOpen);
        store.changed();
    }

    #jumpFromPanel(number) {
        if (!matchMedia(WIDE).matches) this.#togglePanel();
        this.#views.conversation.jump(number);
    }

    #switchLanguage() {
        setLanguage(languages[(languages.indexOf(currentLanguage()) + 1) % languages.length]);
        keep(localStorage, "language", currentLanguage());
        this.build();
    }

    get #theme() {
        return recalled(localStorage, "theme", "auto");
    }

    #switchTheme() {
        keep(localStorage, "theme", THEMES[(THEMES.indexOf(this.#theme) + 1) % THEMES.length]);
        this.#applyTheme();
        this.build();
    }

    #applyTheme() {
        document.documentElement.dataset.theme = this.#theme;
    }
}
