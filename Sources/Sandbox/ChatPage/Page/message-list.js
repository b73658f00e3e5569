import { avatar } from "./avatar.js";
import { bubbleRow } from "./bubble.js";
import { dayName } from "./dates.js";
import { element, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { botOf, isGroup } from "./store.js";
import { actionPhrase, gist, serviceWords } from "./summary.js";
import { timeline } from "./timeline.js";
import { currentLanguage, say } from "./wording.js";

/** Closer to the end than this, the list follows new messages, in pixels. */
const PIN = 80;
/** Closer to the top than this, earlier messages are fetched, in pixels. */
const FETCH = 400;

/** The scrolling part of a conversation. */
export class MessageList {
    #store;
    #context;
    #content = element("div", { class: "messages" });
    #scroller;
    #toNewest;
    #chat = null;
    #unreadAfter = null;
    #isPinned = true;
    #lastTop = 0;
    #lastSent = 0;
    #isFetching = false;

    constructor(store, context) {
        this.#store = store;
        this.#context = context;
        this.#scroller = element("div", {
            class: "scroller",
            tabindex: 0,
            role: "log",
            "aria-live": "polite",
            testid: "messages",
            onscroll: () => this.#scrolled(),
            onkeydown: (event) => this.#moveFocus(event),
        }, this.#content);
        this.#toNewest = element("button", {
            class: "to-newest",
            testid: "to-newest",
            hidden: true,
            onclick: () => this.#goToNewest(),
        });
        this.node = element("div", { class: "messages-area" }, this.#scroller, this.#toNewest);
        const observer = new ResizeObserver(() => this.#follow());
        observer.observe(this.#content);
        observer.observe(this.#scroller);
    }

    render(chat) {
        const isNew = (chat?.chat ?? null) !== this.#chat;
        this.#chat = chat?.chat ?? null;
        if (!chat) return;
        if (isNew) this.#opened(chat);
        const unread = this.#store.unread(this.#store.person, chat.chat);
        if (document.hidden && unread > 0) {
            this.#unreadAfter ??= this.#store.readPosition(this.#store.person, chat.chat);
        }
        const items = this.#items(chat);
        this.#content.classList.toggle("still", isNew);
        reconcile(this.#content, items);
        if (isNew) this.#goToStart();
        this.#follow();
        this.#markRead();
        this.#renderToNewest();
    }

    /** Shows a message by its number, fetching what lies between when it is far back. */
    async jump(number) {
        const chat = this.#chat;
        if (!this.#store.message(chat, number)) await this.#context.loadEarlier(chat, number);
        this.render(this.#store.openChat);
        const row = this.#content.querySelector(`[data-key="message-${number}"]`);
        if (!row) return;
        this.#isPinned = false;
        row.scrollIntoView({ block: "center", behavior: "smooth" });
        row.classList.remove("flash");
        requestAnimationFrame(() => row.classList.add("flash"));
    }

    focusLast() {
        this.#bubbles().at(-1)?.focus();
    }

    // MARK: - Items

    #items(chat) {
        const { store } = this.#context;
        const pending = this.#context.outbox.entries(chat.chat);
        this.#followOwn(pending);
        const entries = timeline(store.messagesIn(chat.chat), pending, store.person, this.#unreadAfter);
        const seen = store.seenNumber(chat.chat);
        const items = withoutEchoes(entries.map((item) => this.#item(item, chat, seen)));
        if (entries.length === 0) items.push(this.#beginning(chat));
        const acts = actionPhrase(store, chat);
        if (acts) items.push(this.#typing(chat, acts));
        return items;
    }

    #item(item, chat, seen) {
        const store = this.#store;
        const language = currentLanguage();
        if (item.kind === "day") {
            return line(item.key, "day", dayName(new Date(item.date * 1_000), store.clock.now()), language);
        }
        if (item.kind === "unread") return line(item.key, "unread-mark", say("newMessages"), language);
        if (item.kind === "service") return line(item.key, "service", serviceWords(store, item.message), language);
        const facts = this.#facts(item, chat, seen);
        return {
            key: item.key,
            signature: JSON.stringify([item.message, facts, language]),
            build: () => bubbleRow(item.message, facts, this.#context),
        };
    }

    #facts(item, chat, seen) {
        const { message } = item;
        const store = this.#store;
        const quoted = message.reply_to;
        return {
            isOwn: item.sender === store.person,
            isFirst: item.isFirst,
            isLast: item.isLast,
            isGroup: isGroup(chat),
            isSeen: message.number <= seen,
            name: store.nameOf(item.sender) ?? say("unknownSender"),
            quoted: quoted === undefined || quoted === null ? undefined : this.#quoted(chat.chat, quoted),
            pressed: this.#context.pressed.under(chat.chat, message.number),
        };
    }

    #quoted(chat, number) {
        const message = this.#store.message(chat, number);
        if (!message || message.is_deleted) return { number, from: 0, name: "", words: "…" };
        const name = this.#store.nameOf(message.from) ?? say("unknownSender");
        return { number, from: message.from, name, words: gist(this.#store, message).slice(0, 120) };
    }

    #beginning(chat) {
        const bot = this.#store.account(botOf(chat.chat));
        const name = this.#store.titleOf(chat);
        return {
            key: "beginning",
            signature: JSON.stringify([chat.chat, name, bot, chat.is_started, currentLanguage()]),
            build: () =>
                element(
                    "div",
                    { class: "beginning" },
                    bot && avatar(bot.id, name, bot.portrait),
                    element("h2", {}, bot ? name : say("beginTitle")),
                    bot?.short_description && element("p", {}, bot.short_description),
                    element("p", { class: "quiet" }, say(bot ? "beginSentence" : "groupBegin", { name })),
                ),
        };
    }

    #typing(chat, acts) {
        const [bot] = this.#store.actionsIn(chat.chat)[0];
        const face = isGroup(chat) &&
            element(
                "span",
                { class: "row-face" },
                avatar(bot, this.#store.nameOf(bot), this.#store.account(bot)?.portrait),
            );
        return {
            key: "typing",
            signature: acts,
            build: () =>
                element(
                    "div",
                    { class: "row other first last" },
                    face,
                    element(
                        "div",
                        {
                            class: "bubble typing",
                            testid: "typing",
                            role: "status",
                            "aria-label": acts,
                        },
                        element("i", {}),
                        element("i", {}),
                        element("i", {}),
                    ),
                ),
        };
    }

    // MARK: - Scrolling and reading

    // Whoever writes wants to see it, and has read what was new.
    #followOwn(pending) {
        const newest = Math.max(0, ...pending.map((entry) => entry.id));
        if (newest <= this.#lastSent) return;
        this.#lastSent = newest;
        this.#isPinned = true;
        this.#unreadAfter = null;
    }

    #opened(chat) {
        const hasUnread = this.#store.unread(this.#store.person, chat.chat) > 0;
        this.#unreadAfter = hasUnread ? this.#store.readPosition(this.#store.person, chat.chat) : null;
        this.#isPinned = true;
        this.#lastTop = 0;
        this.#isFetching = false;
    }

    #goToStart() {
        this.#scroller.scrollTop = this.#scroller.scrollHeight;
        const mark = this.#content.querySelector(".unread-mark");
        if (!mark) return;
        const top = mark.offsetTop - 12;
        if (top < this.#scroller.scrollTop) this.#scroller.scrollTop = top;
        this.#isPinned = this.#isAtEnd();
    }

    #follow() {
        if (this.#isPinned) this.#scroller.scrollTop = this.#scroller.scrollHeight;
    }

    #goToNewest() {
        this.#isPinned = true;
        const isFar = this.#scroller.scrollHeight - this.#scroller.scrollTop > 4 * this.#scroller.clientHeight;
        this.#scroller.scrollTo({ top: this.#scroller.scrollHeight, behavior: isFar ? "instant" : "smooth" });
    }

    #isAtEnd() {
        return this.#scroller.scrollHeight - this.#scroller.scrollTop - this.#scroller.clientHeight < PIN;
    }

    // Content that grows also leaves the end behind; only a move upwards is the reader's wish to stay.
    #scrolled() {
        const top = this.#scroller.scrollTop;
        if (this.#isAtEnd()) this.#isPinned = true;
        else if (top < this.#lastTop) this.#isPinned = false;
        this.#lastTop = top;
        this.#markRead();
        this.#renderToNewest();
        if (this.#scroller.scrollTop < FETCH && this.#chat) this.#fetchEarlier();
    }

    async #fetchEarlier() {
        if (this.#isFetching) return;
        this.#isFetching = true;
        await this.#context.loadEarlier(this.#chat);
        this.#isFetching = false;
    }

    #markRead() {
        if (document.hidden || !this.#isPinned || !this.#chat || !this.node.checkVisibility()) return;
        const last = this.#store.messagesIn(this.#chat).at(-1)?.number ?? 0;
        if (this.#store.reads.advance(this.#store.person, this.#chat, last)) this.#store.changed();
    }

    #renderToNewest() {
        this.#toNewest.hidden = this.#isPinned;
        if (this.#isPinned) return;
        const count = this.#store.unread(this.#store.person, this.#chat);
        this.#toNewest.setAttribute("aria-label", count ? say("toNewestUnread", { count }) : say("toNewest"));
        this.#toNewest.replaceChildren(
            icon("down"),
            ...count ? [element("span", { class: "badge" }, String(count))] : [],
        );
    }

    // MARK: - Keyboard

    #bubbles() {
        return [...this.#content.querySelectorAll(".bubble[tabindex]")];
    }

    #moveFocus(event) {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!step || event.altKey || event.ctrlKey || event.target.matches("input")) return;
        const bubbles = this.#bubbles();
        const place = bubbles.indexOf(document.activeElement.closest(".bubble"));
        if (place === bubbles.length - 1 && step > 0) this.#context.focusComposer();
        else bubbles[place < 0 ? bubbles.length - 1 : place + step]?.focus();
        event.preventDefault();
    }
}

/** Service lines that say the same one after the other are said once. */
function withoutEchoes(items) {
    return items.filter((item, place) => !item.isService || item.signature !== items[place - 1]?.signature);
}

function line(key, name, words, language) {
    return {
        key,
        signature: words + language,
        isService: name === "service",
        build: () => element("div", { class: `line ${name}` }, element("span", {}, words)),
    };
}
