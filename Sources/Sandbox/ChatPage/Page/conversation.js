import { avatar, groupAvatar } from "./avatar.js";
import { dayAndTime } from "./dates.js";
import { openTime } from "./dialogs.js";
import { element, quiet } from "./dom.js";
import { iconButton } from "./icons.js";
import { MessageList } from "./message-list.js";
import { botOf, isGroup } from "./store.js";
import { actionPhrase } from "./summary.js";
import { modelSentence } from "./top-bar.js";
import { say } from "./wording.js";

/** The middle: the open conversation with its header, messages and composer, or the way to one. */
export class Conversation {
    #store;
    #actions;
    #list;
    #composer;
    #panelButton;
    #title = element("span", { class: "name", testid: "chat-title" });
    #status = element("span", { class: "quiet", testid: "chat-status" });
    #face = element("span", {});
    #empty = element("section", { class: "welcome" });
    #open;

    constructor(store, actions, context, composer, togglePanel) {
        this.#store = store;
        this.#actions = actions;
        this.#composer = composer;
        this.#list = new MessageList(store, context);
        this.#panelButton = iconButton("panel", say("panelOpen"), togglePanel, {
            testid: "panel-toggle",
            "aria-controls": "panel",
        });
        // Where the strip with the clock has no room, the header leads to it.
        const time = iconButton("clock", say("advanceTitle"), () => openTime(actions, dayAndTime), {
            class: "narrow-only",
            testid: "chat-clock",
        });
        const back = iconButton("back", say("back"), () => actions.close(), { class: "back", testid: "back" });
        this.#open = element(
            "section",
            { class: "open-chat" },
            element(
                "header",
                { class: "chat-head" },
                back,
                this.#face,
                element("span", { class: "person-lines" }, this.#title, this.#status),
                time,
                this.#panelButton,
            ),
            this.#list.node,
            composer.node,
        );
        this.node = element("main", { class: "conversation" }, this.#open, this.#empty);
    }

    jump(number) {
        return this.#list.jump(number);
    }

    /** Leads the keyboard from the composer into the messages. */
    focusMessages() {
        this.#list.focusLast();
    }

    render() {
        const chat = this.#store.openChat;
        this.#open.hidden = !chat;
        this.#empty.hidden = Boolean(chat);
        if (!chat) {
            this.#list.render(null);
            this.#renderEmpty();
            return;
        }
        this.#renderHead(chat);
        this.#list.render(chat);
        this.#composer.render(chat);
    }

    #renderHead(chat) {
        const store = this.#store;
        const title = store.titleOf(chat);
        this.#title.textContent = title;
        const acts = actionPhrase(store, chat);
        const bot = store.account(botOf(chat.chat));
        const idle = isGroup(chat)
            ? say("memberCount", { count: chat.members.length })
            : say(bot?.isOnline ? "online" : "offline");
        this.#status.textContent = acts ?? idle;
        this.#status.classList.toggle("acts", Boolean(acts) || Boolean(!isGroup(chat) && bot?.isOnline));
        if (this.#face.dataset.face !== chat.chat + title) {
            this.#face.dataset.face = chat.chat + title;
            this.#face.replaceChildren(
                isGroup(chat) ? groupAvatar(chat.chat) : avatar(botOf(chat.chat), title, bot?.portrait),
            );
        }
        const label = say(store.isPanelOpen ? "panelClose" : "panelOpen");
        this.#panelButton.setAttribute("aria-label", label);
        this.#panelButton.title = label;
        this.#panelButton.setAttribute("aria-expanded", String(store.isPanelOpen));
    }

    #renderEmpty() {
        const store = this.#store;
        const bots = [...store.bots.values()];
        const facts = JSON.stringify([
            store.person,
            store.model,
            bots.map((bot) => [bot.id, bot.name, bot.short_description, bot.portrait]),
        ]);
        if (this.#empty.dataset.facts === facts) return;
        this.#empty.dataset.facts = facts;
        this.#empty.replaceChildren(
            element("h1", {}, say("emptyTitle")),
            element("p", { class: "quiet" }, say(bots.length ? "emptySentence" : "noCompanions")),
            element("div", { class: "cards" }, bots.map((bot) => this.#card(bot))),
            element("p", { class: "quiet honest" }, store.model ? modelSentence(store.model) : ""),
        );
    }

    #card(bot) {
        const open = () => this.#actions.open(`${bot.id}:${this.#store.person}`);
        return element(
            "button",
            { class: "card", onclick: open },
            avatar(bot.id, bot.name, bot.portrait),
            element("b", {}, bot.name),
            quiet(bot.short_description ?? ""),
        );
    }
}
