import { avatar } from "./avatar.js";
import { element, quiet } from "./dom.js";
import { iconButton } from "./icons.js";
import { lastPrompt, memories, mood, proactive, relationship, usage } from "./panel-sections.js";
import { isGroup, personOf } from "./store.js";
import { say } from "./wording.js";

/** When the panel looks again after a message, in milliseconds; a bot notes what it learned after it has answered. */
const LOOKS = [300, 4_000];

/** The side panel: what the companion of the open conversation knows. */
export class Panel {
    #store;
    #api;
    #jump;
    #title = element("h2", {});
    #tabs = element("div", { class: "panel-tabs" });
    #body = element("div", { class: "panel-body", testid: "panel-body" });
    #shown = null;
    #chosenBot = null;
    #timers = [];

    constructor(store, api, close, jump) {
        this.#store = store;
        this.#api = api;
        this.#jump = jump;
        const button = iconButton("close", say("panelClose"), close, { testid: "panel-close" });
        this.node = element(
            "aside",
            { class: "panel", id: "panel", testid: "panel", "aria-label": say("panel") },
            element("header", {}, this.#title, button),
            this.#tabs,
            this.#body,
        );
    }

    /** Follows the open conversation; fetches only when another one is open. */
    render() {
        const chat = this.#store.openChat;
        this.node.hidden = !this.#store.isPanelOpen;
        if (!this.#store.isPanelOpen) {
            this.#shown = null;
            return;
        }
        const bots = chat ? this.#store.botsIn(chat) : [];
        if (!bots.includes(this.#chosenBot)) this.#chosenBot = bots[0] ?? null;
        const isReady = chat && (isGroup(chat) || chat.is_started) && this.#chosenBot !== null;
        const target = isReady ? `${this.#chosenBot}/${chat.chat}` : `none/${chat?.chat}`;
        this.#renderHead(bots);
        if (this.#shown === target) return;
        this.#shown = target;
        if (isReady) this.#load();
        else this.#body.replaceChildren(quiet(say(chat ? "panelBegin" : "panelChoose")));
    }

    /** Looks again soon, and once more when the companion has had time to take notes. */
    refreshSoon() {
        for (const timer of this.#timers) clearTimeout(timer);
        this.#timers = LOOKS.map((wait) => setTimeout(() => this.#load(), wait));
    }

    #renderHead(bots) {
        const name = this.#store.nameOf(this.#chosenBot);
        this.#title.textContent = name ? say("panelFor", { name }) : say("panel");
        const facts = JSON.stringify([bots, this.#chosenBot]);
        if (this.#tabs.dataset.facts === facts) return;
        this.#tabs.dataset.facts = facts;
        this.#tabs.hidden = bots.length < 2;
        this.#tabs.replaceChildren(...bots.map((bot) =>
            element(
                "button",
                {
                    "aria-pressed": String(bot === this.#chosenBot),
                    testid: `panel-bot-${bot}`,
                    onclick: () => {
                        this.#chosenBot = bot;
                        this.render();
                    },
                },
                avatar(bot, this.#store.nameOf(bot), this.#store.account(bot)?.portrait),
                this.#store.nameOf(bot),
            )
        ));
    }

    async #load() {
        const target = this.#shown;
        if (!target || target.startsWith("none/")) return;
        const chat = this.#store.chat;
        try {
            const insight = await this.#api.insight(this.#chosenBot, personOf(chat) ?? chat);
            if (target === this.#shown) this.#show(insight);
        } catch {
            if (target === this.#shown) this.#body.replaceChildren(quiet(say("panelFailed")));
        }
    }

    #show(insight) {
        const now = this.#store.clock.now();
        const described = this.#store.bots.get(this.#chosenBot);
        const folded = new Set(
            [...this.#body.querySelectorAll("details:not([open])")].map((section) => section.dataset.name),
        );
        const position = this.#body.scrollTop;
        // A part that the answer does not even name is one that this version does not have.
        const sections = [
            relationship(insight.relationship, described, now),
            insight.mood !== undefined && mood(insight.mood),
            insight.memories !== undefined && memories(insight.memories ?? [], now, this.#jump),
            insight.proactive !== undefined && proactive(insight.proactive, now),
            lastPrompt(insight.last_prompt, now),
            usage(insight.usage),
        ];
        this.#body.replaceChildren(...sections.filter(Boolean));
        for (const section of this.#body.querySelectorAll("details")) section.open = !folded.has(section.dataset.name);
        this.#body.scrollTop = position;
    }
}
