import { element } from "./dom.js";
import { isGroup } from "./store.js";
import { say } from "./wording.js";

/** The bots' commands, offered while a text begins with a slash. */
export class CommandList {
    #store;
    #send;
    #entries = [];
    #chosen = 0;

    /** `send` gets the chosen command's text. */
    constructor(store, send) {
        this.#store = store;
        this.#send = send;
        this.node = element("div", {
            class: "commands",
            role: "listbox",
            id: "commands",
            "aria-label": say("commands"),
            testid: "commands",
            hidden: true,
        });
    }

    get isOpen() {
        return !this.node.hidden;
    }

    /** The id of the chosen entry, for `aria-activedescendant`. */
    get activeID() {
        return this.isOpen ? `command-${this.#chosen}` : undefined;
    }

    update(text, chat) {
        const wanted = /^\/([a-z0-9_]*)$/i.exec(text)?.[1].toLowerCase();
        this.#entries = wanted === undefined
            ? []
            : this.#commands(chat).filter(({ command }) => command.startsWith(wanted));
        this.#chosen = 0;
        this.#render();
    }

    close() {
        this.#entries = [];
        this.#render();
    }

    /** Takes a key while the list is open; answers whether it used it. */
    key(event) {
        if (!this.isOpen) return false;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
            this.#chosen = (this.#chosen + step + this.#entries.length) % this.#entries.length;
            this.#render();
        } else if (event.key === "Enter" || event.key === "Tab") this.#choose(this.#entries[this.#chosen]);
        else if (event.key === "Escape") this.close();
        else return false;
        return true;
    }

    #commands(chat) {
        return this.#store.botsIn(chat).flatMap((id) => {
            const bot = this.#store.bots.get(id);
            const suffix = isGroup(chat) && bot.username ? `@${bot.username}` : "";
            return (bot.commands ?? []).map((entry) => ({ ...entry, text: `/${entry.command}${suffix}` }));
        });
    }

    #choose(entry) {
        this.close();
        this.#send(entry.text);
    }

    #render() {
        this.node.hidden = this.#entries.length === 0;
        this.node.replaceChildren(...this.#entries.map((entry, place) =>
            element(
                "div",
                {
                    class: "command",
                    role: "option",
                    id: `command-${place}`,
                    "aria-selected": String(place === this.#chosen),
                    testid: `command-${entry.command}`,
                    onmousedown: (event) => {
                        event.preventDefault();
                        this.#choose(entry);
                    },
                },
                element("b", {}, entry.text),
                element("span", { class: "quiet" }, entry.description),
            )
        ));
        this.node.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    }
}
