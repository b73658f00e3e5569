import { CommandList } from "./commands.js";
import { ComposerTools } from "./composer-tools.js";
import { element, titled } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { isGroup } from "./store.js";
import { gist } from "./summary.js";
import { say } from "./wording.js";

/** Telegram's longest text, in UTF-16 units; longer ones go in parts. */
const LONGEST_TEXT = 4_096;
/** Telegram's longest caption, in UTF-16 units; the rest goes as a message after the file. */
const LONGEST_CAPTION = 1_024;
const TALLEST = 200;

/** Where one writes. Everything begun is kept as a draft of its conversation at every keystroke. */
export class Composer {
    #store;
    #actions;
    #outbox;
    #drafts;
    #attachments;
    #focusMessages;
    #commands;
    #chat = null;
    #draft = { text: "" };
    #bar = element("div", { class: "composer-bar", hidden: true });
    #text;
    #send;
    #row;
    #start;
    #blocked = element("div", { class: "composer-instead", hidden: true });

    constructor(store, actions, outbox, drafts, attachments, focusMessages) {
        this.#store = store;
        this.#actions = actions;
        this.#outbox = outbox;
        this.#drafts = drafts;
        this.#attachments = attachments;
        this.#focusMessages = focusMessages;
        this.#commands = new CommandList(store, (text) => this.#sendCommand(text));
        this.#text = this.#textField();
        this.#send = element("button", { class: "round send", testid: "send", onclick: () => this.send() });
        const begin = { class: "primary start", testid: "start", hidden: true, onclick: () => this.#begin() };
        this.#start = element("button", begin, say("start"));
        const tools = new ComposerTools(attachments, (sign) => this.#insert(sign), (sticker) => this.#add(sticker));
        const field = element("div", { class: "field" }, this.#text, tools.emoji);
        this.#row = element("div", { class: "composer-row" }, tools.attach, field, this.#send);
        const parts = [this.#commands.node, this.#bar, attachments.node, this.#row, this.#start, this.#blocked];
        this.node = element("footer", { class: "composer" }, parts);
    }

    #textField() {
        return element("textarea", {
            rows: 1,
            dir: "auto",
            testid: "composer",
            enterkeyhint: "send",
            "aria-controls": "commands",
            oninput: () => this.#typed(),
            onkeydown: (event) => this.#key(event),
            onpaste: (event) => this.#pasted(event),
        });
    }

    focus() {
        this.#text.focus();
    }

    render(chat) {
        const isOther = chat.chat !== this.#chat?.chat;
        this.#chat = chat;
        if (isOther) this.#load();
        const isWaiting = !isGroup(chat) && !chat.is_started;
        const isBlocked = Boolean(chat.is_blocked);
        const wasWaiting = !this.#start.hidden;
        this.#start.hidden = !isWaiting || isBlocked;
        this.#blocked.hidden = !isBlocked;
        for (const part of [this.#row, this.#attachments.node]) part.classList.toggle("is-off", isWaiting || isBlocked);
        const name = this.#store.titleOf(chat);
        if (isBlocked) this.#blocked.replaceChildren(...this.#unblocking(chat, name));
        this.#renderBar();
        this.#renderField(name);
        // On a touch screen, focus would open the keyboard over the conversation.
        const mayFocus = !matchMedia("(pointer: coarse)").matches;
        if (mayFocus && (isOther || (wasWaiting && !isWaiting))) (isWaiting ? this.#start : this.#text).focus();
    }

    /** Begins an answer to a message. */
    reply(message) {
        if (this.#draft.editing) this.#leaveEdit();
        this.#update({ ...this.#draft, replyTo: message.number });
        this.focus();
    }

    /** Begins to change an own message; what was being written comes back afterwards. */
    edit(message) {
        const kept = this.#draft.editing ? this.#draft.kept : this.#text.value;
        this.#update({ text: message.text, editing: message.number, kept });
        this.#setText(message.text);
        this.focus();
    }

    /** Steps back from editing or answering; answers whether there was something to step back from. */
    cancel() {
        if (this.#draft.editing) this.#leaveEdit();
        else if (this.#draft.replyTo) this.#update({ text: this.#draft.text });
        else return false;
        this.focus();
        return true;
    }

    async send() {
        const text = this.#text.value.trim();
        if (this.#draft.editing) return this.#saveEdit(text);
        const files = this.#attachments.take();
        if (!text && files.length === 0) return undefined;
        const replyTo = this.#draft.replyTo;
        const caption = files.length > 0 && text.length <= LONGEST_CAPTION ? text : "";
        files.forEach((file, place) => this.#add(place === 0 ? { ...file, text: caption, reply_to: replyTo } : file));
        for (const part of parts(caption ? "" : text)) {
            this.#add({ text: part, reply_to: files.length ? undefined : replyTo });
        }
        this.#update({ text: "" });
        this.#setText("");
        this.focus();
        return undefined;
    }

    // MARK: - Draft

    #load() {
        this.#draft = this.#drafts.read(this.#store.person, this.#chat.chat);
        this.#attachments.show(`${this.#store.person}/${this.#chat.chat}`);
        this.#commands.close();
        this.#setText(this.#draft.text);
    }

    #update(draft) {
        this.#draft = draft;
        this.#drafts.write(this.#store.person, this.#chat.chat, draft);
        this.#renderBar();
        this.#renderField(this.#store.titleOf(this.#chat));
    }

    #leaveEdit() {
        const kept = this.#draft.kept ?? "";
        this.#update({ text: kept });
        this.#setText(kept);
    }

    async #saveEdit(text) {
        const { editing } = this.#draft;
        const chat = this.#chat.chat;
        const before = this.#store.message(chat, editing);
        if (text && text !== before?.text && await this.#actions.edit(chat, editing, text) === undefined) return;
        if (this.#chat.chat === chat && this.#draft.editing === editing) this.#leaveEdit();
    }

    #add(message) {
        this.#outbox.add({ ...message, text: message.text ?? "", chat: this.#chat.chat, person: this.#store.person });
    }

    #sendCommand(text) {
        this.#add({ text });
        this.#update({ text: "" });
        this.#setText("");
    }

    async #begin() {
        this.#start.disabled = true;
        await this.#actions.start(this.#chat.chat);
        this.#start.disabled = false;
    }

    // MARK: - Keys and text

    #key(event) {
        // While an input method composes, Enter and the arrows belong to it. Safari says so only by the code 229.
        if (event.isComposing || event.keyCode === 229) return;
        if (this.#commands.key(event)) {
            event.preventDefault();
            event.stopPropagation();
        } else if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
            event.preventDefault();
            this.send();
        } else if (event.key === "ArrowUp" && !this.#text.value && !event.altKey && !event.ctrlKey) {
            event.preventDefault();
            this.#editLast();
        } else if (event.key === "Escape" && this.cancel()) event.stopPropagation();
    }

    #editLast() {
        const own = this.#store.messagesIn(this.#chat.chat).filter((message) =>
            message.from === this.#store.person && message.text && !message.is_deleted && !message.is_service
        );
        if (own.length > 0) this.edit(own.at(-1));
        else this.#focusMessages();
    }

    #typed() {
        this.#update({ ...this.#draft, text: this.#text.value });
        this.#commands.update(this.#text.value, this.#chat);
        this.#resize();
    }

    #pasted(event) {
        const files = [...event.clipboardData?.files ?? []];
        if (files.length === 0) return;
        event.preventDefault();
        this.#attachments.add(files);
    }

    #insert(sign) {
        this.#text.setRangeText(sign, this.#text.selectionStart, this.#text.selectionEnd, "end");
        this.#typed();
    }

    #setText(text) {
        this.#text.value = text;
        this.#resize();
        this.#renderField(this.#store.titleOf(this.#chat));
    }

    #resize() {
        this.#text.style.height = "auto";
        this.#text.style.height = `${Math.min(this.#text.scrollHeight, TALLEST)}px`;
    }

    // MARK: - Parts

    #renderField(name) {
        const hasFiles = this.#attachments.current.length > 0;
        this.#text.placeholder = say(hasFiles ? "caption" : "message");
        this.#text.setAttribute("aria-label", say("messageTo", { name }));
        const active = this.#commands.activeID;
        if (active) this.#text.setAttribute("aria-activedescendant", active);
        else this.#text.removeAttribute("aria-activedescendant");
        this.#send.classList.toggle("is-ready", Boolean(this.#text.value.trim()) || hasFiles);
        const state = this.#draft.editing ? "check" : "send";
        if (this.#send.dataset.state !== state) this.#send.replaceChildren(icon(state));
        this.#send.dataset.state = state;
        this.#send.setAttribute("aria-label", say(this.#draft.editing ? "saveEdit" : "send"));
    }

    #unblocking(chat, name) {
        const unblock = () => this.#actions.unblock(chat.chat);
        return [say("blocked", { name }), element("button", { class: "primary", onclick: unblock }, say("unblock"))];
    }

    #renderBar() {
        const { editing, replyTo } = this.#draft;
        const message = this.#store.message(this.#chat.chat, editing ?? replyTo);
        this.#bar.hidden = !message;
        if (!message) return;
        const name = this.#store.nameOf(message.from) ?? say("unknownSender");
        const title = editing ? say("editing") : say("replyTo", { name });
        const facts = title + gist(this.#store, message);
        if (this.#bar.dataset.facts === facts) return;
        this.#bar.dataset.facts = facts;
        const cancel = say(editing ? "cancelEdit" : "cancelReply");
        this.#bar.replaceChildren(
            icon(editing ? "edit" : "reply"),
            titled(element("b", {}, title), gist(this.#store, message)),
            iconButton("close", cancel, () => this.cancel(), { testid: "composer-cancel" }),
        );
    }
}

/** A long text in parts that Telegram takes, broken at line ends or spaces where there are any. */
function parts(text) {
    const result = [];
    let rest = text;
    while (rest.length > LONGEST_TEXT) {
        const piece = rest.slice(0, LONGEST_TEXT);
        const end = Math.max(piece.lastIndexOf("\n"), piece.lastIndexOf(" "));
        const cut = end > LONGEST_TEXT / 2 ? end : LONGEST_TEXT;
        result.push(rest.slice(0, cut));
        rest = rest.slice(cut).trimStart();
    }
    return rest ? [...result, rest] : result;
}
