import { dayAndTime, lengthOfTime } from "./dates.js";
import { jumpButtons, openTime } from "./dialogs.js";
import { element } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { closePopover, openPopover } from "./popover.js";
import { say } from "./wording.js";

/** How often the clock is looked at, in milliseconds. */
const TICK = 1_000;

/** The strip above everything: which model answers, what time it is, how the page looks. */
export class TopBar {
    #store;
    #actions;
    #model = element("button", { class: "model", testid: "model", onclick: (event) => this.#explainModel(event) });
    #time = element("time", { testid: "now" });
    #clock;
    #timer;

    constructor(store, actions, settings) {
        this.#store = store;
        this.#actions = actions;
        this.#clock = element(
            "button",
            {
                class: "clock",
                testid: "clock",
                onclick: () => openTime(actions, dayAndTime),
            },
            icon("clock"),
            this.#time,
        );
        this.node = element(
            "header",
            { class: "top-bar" },
            element("span", { class: "brand" }, icon("heart"), element("span", {}, say("title"))),
            this.#model,
            element("span", { class: "space" }),
            this.#clock,
            this.#jumps(),
            element("button", {
                class: "icon-button text",
                testid: "language",
                "aria-label": say("switchLanguage"),
                title: say("switchLanguage"),
                onclick: settings.switchLanguage,
            }, say("otherLanguage")),
            iconButton(settings.theme, say(`theme.${settings.theme}`), settings.switchTheme, { testid: "theme" }),
        );
        this.#timer = setInterval(() => this.#renderTime(), TICK);
    }

    /** Stops the clock of a bar that is replaced. */
    retire() {
        clearInterval(this.#timer);
    }

    render() {
        const model = this.#store.model;
        this.#model.hidden = !model;
        if (model) {
            const label = model.is_scripted ? say("scriptedModel") : model.name;
            this.#model.replaceChildren(
                element("span", { class: "dot" }),
                element("span", { class: "model-name" }, label),
            );
            this.#model.classList.toggle("scripted", model.is_scripted);
            this.#model.title = modelSentence(model);
            this.#model.setAttribute("aria-label", `${label}. ${modelSentence(model)}`);
        }
        this.#renderTime();
    }

    #renderTime() {
        if (this.#store.connection === "loading") return;
        const now = this.#store.clock.now();
        const words = dayAndTime(now);
        this.#time.setAttribute("datetime", now.toISOString());
        if (this.#time.textContent === words) return;
        const offset = this.#store.clock.offset;
        this.#time.textContent = words;
        this.#clock.setAttribute("aria-label", say("clockLabel", { time: words }));
        this.#clock.title = offset > 60 ? say("shifted", { amount: lengthOfTime(offset) }) : say("clock");
        this.#clock.classList.toggle("shifted", offset > 60);
    }

    #jumps() {
        const buttons = jumpButtons("", (seconds) => this.#actions.advance(seconds, dayAndTime));
        const other = element("button", {
            class: "jump",
            testid: "advance-custom",
            onclick: () => openTime(this.#actions, dayAndTime),
        }, say("advanceCustom"));
        return element("span", { class: "jumps", role: "group", "aria-label": say("advanceTitle") }, buttons, other);
    }

    #explainModel() {
        const popover = element("div", { class: "popover note" }, element("p", {}, modelSentence(this.#store.model)));
        popover.addEventListener("click", () => closePopover(popover));
        openPopover(this.#model, popover);
    }
}

/** One honest sentence about who writes the replies. */
export function modelSentence(model) {
    return model.is_scripted ? say("scriptedSentence") : say("modelSentence", { model: model.name });
}
