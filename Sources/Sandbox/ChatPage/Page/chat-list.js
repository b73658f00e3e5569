import { avatar, groupAvatar } from "./avatar.js";
import { badge } from "./badge.js";
import { shortMoment } from "./dates.js";
import { openNewGroup } from "./dialogs.js";
import { element, reconcile } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { PersonSwitch } from "./person-switch.js";
import { botOf, isGroup } from "./store.js";
import { actionPhrase, previewOf } from "./summary.js";
import { modelSentence } from "./top-bar.js";
import { currentLanguage, say } from "./wording.js";

/** The left column: who one plays, and their conversations. */
export class ChatList {
    #store;
    #actions;
    #people;
    #filter;
    #list;
    #nothing = element("p", { class: "quiet empty", hidden: true }, say("nothingFound"));
    #note = element("p", { class: "model-note", testid: "model-note", hidden: true });

    constructor(store, actions) {
        this.#store = store;
        this.#actions = actions;
        this.#people = new PersonSwitch(store, actions);
        this.#filter = element("input", {
            type: "search",
            placeholder: say("search"),
            "aria-label": say("searchLabel"),
            testid: "search",
            oninput: () => this.render(),
            onkeydown: (event) => this.#filterKey(event),
        });
        this.#list = element("ul", { class: "chats", onkeydown: (event) => this.#listKey(event) });
        const group = iconButton("group", say("newGroup"), () => openNewGroup(store, actions), { testid: "new-group" });
        this.node = element(
            "nav",
            { class: "list-column", "aria-label": say("conversations") },
            element("div", { class: "list-head" }, this.#people.node, group),
            element("label", { class: "search" }, icon("search"), this.#filter),
            this.#list,
            this.#nothing,
            this.#note,
        );
    }

    focusFilter() {
        this.#filter.focus();
        this.#filter.select();
    }

    /** Opens the conversation `step` places away, among those that the filter leaves. */
    move(step) {
        const chats = this.#shown();
        if (chats.length === 0) return;
        const place = chats.findIndex((chat) => chat.chat === this.#store.chat);
        const next = place < 0 ? 0 : (place + step + chats.length) % chats.length;
        this.#actions.open(chats[next].chat);
    }

    render() {
        this.#people.render();
        const chats = this.#shown();
        reconcile(this.#list, chats.map((chat) => this.#item(chat)));
        this.#nothing.hidden = chats.length > 0 || this.#filter.value === "";
        const model = this.#store.model;
        this.#note.hidden = !model?.is_scripted;
        if (model?.is_scripted) this.#note.textContent = modelSentence(model);
    }

    #shown() {
        const wanted = this.#filter.value.trim().toLocaleLowerCase();
        return this.#store.conversations().filter((chat) => {
            const username = this.#store.account(botOf(chat.chat))?.username ?? "";
            return `${this.#store.titleOf(chat)} ${username}`.toLocaleLowerCase().includes(wanted);
        });
    }

    #item(chat) {
        const store = this.#store;
        const facts = {
            title: store.titleOf(chat),
            preview: previewOf(store, chat),
            acts: actionPhrase(store, chat),
            time: chat.last ? shortMoment(new Date(chat.last.date * 1_000), store.clock.now()) : "",
            unread: store.unread(store.person, chat.chat),
            isOpen: store.chat === chat.chat,
            portrait: store.account(botOf(chat.chat))?.portrait,
            isOnline: Boolean(store.account(botOf(chat.chat))?.isOnline),
            language: currentLanguage(),
        };
        return { key: chat.chat, signature: JSON.stringify(facts), build: () => this.#entry(chat, facts) };
    }

    #entry(chat, facts) {
        const face = isGroup(chat) ? groupAvatar(chat.chat) : avatar(botOf(chat.chat), facts.title, facts.portrait);
        if (facts.isOnline) face.classList.add("is-online");
        const last = facts.acts
            ? element("span", { class: "acts" }, facts.acts)
            : element("span", {}, facts.preview.who && element("b", {}, facts.preview.who), facts.preview.words);
        const button = element(
            "button",
            {
                class: "chat",
                testid: `chat-${chat.chat}`,
                "aria-current": facts.isOpen ? "true" : undefined,
                onclick: () => this.#open(chat.chat),
            },
            face,
            element(
                "span",
                { class: "chat-lines" },
                element(
                    "span",
                    { class: "chat-title" },
                    element("span", { class: "name" }, facts.title),
                    element("span", { class: "when" }, facts.time),
                ),
                element("span", { class: "chat-last" }, last, facts.unread > 0 && badge(facts.unread)),
            ),
        );
        return element("li", {}, button);
    }

    #open(chat) {
        this.#filter.value = "";
        this.#actions.open(chat);
        this.render();
    }

    #filterKey(event) {
        if (event.key === "Enter" && !event.isComposing) {
            const [first] = this.#shown();
            if (first) this.#open(first.chat);
        } else if (event.key === "ArrowDown") {
            this.#list.querySelector("button")?.focus();
        } else if (event.key === "Escape") {
            this.#filter.value = "";
            this.#filter.blur();
            this.render();
        } else return;
        event.preventDefault();
        event.stopPropagation();
    }

    #listKey(event) {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step || event.altKey || event.ctrlKey) return;
        const buttons = [...this.#list.querySelectorAll("button")];
        buttons[buttons.indexOf(document.activeElement) + step]?.focus();
        event.preventDefault();
    }
}
