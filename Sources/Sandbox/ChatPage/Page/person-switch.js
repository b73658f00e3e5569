import { avatar } from "./avatar.js";
import { badge } from "./badge.js";
import { openAddPerson } from "./dialogs.js";
import { element } from "./dom.js";
import { icon } from "./icons.js";
import { closePopover, openPopover } from "./popover.js";
import { say } from "./wording.js";

/** Shows whom one plays and lets one switch. */
export class PersonSwitch {
    #store;
    #actions;

    constructor(store, actions) {
        this.#store = store;
        this.#actions = actions;
        this.node = element("button", {
            class: "person",
            testid: "person-switch",
            "aria-haspopup": "true",
            onclick: () => this.#open(),
        });
    }

    render() {
        const store = this.#store;
        const name = store.nameOf(store.person) ?? "";
        const elsewhere = [...store.people.keys()].filter((id) => id !== store.person)
            .reduce((sum, id) => sum + store.unreadOf(id), 0);
        const facts = JSON.stringify([name, elsewhere]);
        if (this.node.dataset.facts === facts) return;
        this.node.dataset.facts = facts;
        this.node.setAttribute("aria-label", say("switchPerson", { name }));
        this.node.replaceChildren(...[
            avatar(store.person ?? 0, name),
            element(
                "span",
                { class: "person-lines" },
                element("span", { class: "quiet" }, say("playingAs")),
                element("span", { class: "name" }, name),
            ),
            elsewhere > 0 && badge(elsewhere),
            icon("down"),
        ].filter(Boolean));
    }

    #open() {
        const store = this.#store;
        const entries = [...store.people.keys()].map((id) =>
            element(
                "button",
                {
                    class: "menu-item",
                    testid: `person-${id}`,
                    "aria-current": id === store.person ? "true" : undefined,
                    onclick: () => {
                        closePopover(menu);
                        this.#actions.play(id);
                    },
                },
                avatar(id, store.nameOf(id)),
                element("span", { class: "name" }, store.nameOf(id)),
                store.unreadOf(id) > 0 ? badge(store.unreadOf(id)) : id === store.person && icon("check"),
            )
        );
        const add = element(
            "button",
            {
                class: "menu-item",
                testid: "add-person",
                onclick: () => {
                    closePopover(menu);
                    openAddPerson(this.#actions);
                },
            },
            element("span", { class: "avatar plain" }, icon("plus")),
            element("span", { class: "name" }, say("addPerson")),
        );
        const menu = element("div", { class: "popover menu people", "aria-label": say("people") }, entries, add);
        openPopover(this.node, menu);
    }
}
