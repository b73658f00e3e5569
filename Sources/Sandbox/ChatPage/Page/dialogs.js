import { avatar } from "./avatar.js";
import { lengthOfTime } from "./dates.js";
import { element, quiet } from "./dom.js";
import { iconButton } from "./icons.js";
import { currentLanguage, say } from "./wording.js";

/** Telegram client languages that one can play. */
const LANGUAGES = ["en", "zh-hans", "zh-hant", "ja", "es", "de"];

/** The jumps in time that have a button of their own: a name for the words, and seconds. */
const JUMPS = [["1h", 3_600], ["8h", 28_800], ["2d", 172_800]];
/** Units for a jump of one's own, in seconds. */
const UNITS = { minutes: 60, hours: 3_600, days: 86_400 };

/** Shows a modal window with a form; `submit` gets the form and closes the window by answering true. */
function openDialog(title, fields, button, submit) {
    const form = element(
        "form",
        { method: "dialog" },
        ...fields,
        element(
            "div",
            { class: "buttons" },
            element("button", { type: "button", class: "plain", onclick: () => dialog.close() }, say("cancel")),
            button,
        ),
    );
    const close = iconButton("close", say("close"), () => dialog.close(), { type: "button" });
    const dialog = element(
        "dialog",
        { class: "dialog", "aria-label": title },
        element("header", {}, element("h2", {}, title), close),
        form,
    );
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        button.disabled = true;
        if (await submit(form) !== undefined) dialog.close();
        button.disabled = false;
    });
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}

/** The fields that describe a person, for the dialog and for the welcome. */
export function personFields() {
    const own = currentLanguage() === "zh" ? "zh-hans" : "en";
    const options = LANGUAGES.map((code) =>
        element("option", { value: code, selected: code === own }, say(`languageName.${code}`))
    );
    return [
        element(
            "label",
            {},
            say("name"),
            element("input", {
                name: "name",
                required: true,
                maxlength: 64,
                autocomplete: "off",
                autofocus: true,
                placeholder: say("namePlaceholder"),
                testid: "person-name",
            }),
        ),
        element(
            "label",
            {},
            say("personLanguage"),
            element("select", { name: "language", testid: "person-language" }, options),
        ),
    ];
}

/** Takes a person from `personFields`; answers undefined when that failed. */
export function addPersonFrom(form, actions) {
    const name = form.elements.name.value.trim();
    if (!name) return undefined;
    return actions.addPerson(name, form.elements.language.value);
}

/** Asks for another person to play. */
export function openAddPerson(actions) {
    const button = element("button", { class: "primary", testid: "person-create" }, say("add"));
    const fields = [element("p", { class: "quiet" }, say("addPersonSentence")), ...personFields()];
    openDialog(say("addPerson"), fields, button, (form) => addPersonFrom(form, actions));
}

/** Asks for a new group's name and members. */
export function openNewGroup(store, actions) {
    const button = element("button", { class: "primary", testid: "group-create" }, say("createGroup"));
    const others = [...store.people.keys()].filter((id) => id !== store.person);
    const fields = [
        element(
            "label",
            {},
            say("groupTitle"),
            element("input", {
                name: "title",
                required: true,
                maxlength: 128,
                autocomplete: "off",
                autofocus: true,
                placeholder: say("groupTitlePlaceholder"),
                testid: "group-title",
            }),
        ),
        choices(store, say("groupCompanions"), [...store.bots.keys()]),
        others.length > 0 && choices(store, say("groupPeople"), others),
        hearing(),
    ].filter(Boolean);
    const dialog = openDialog(say("newGroup"), fields, button, (form) => {
        const { title, hearsAll } = form.elements;
        const chosen = [...form.querySelectorAll("input[value]:checked")].map((box) => Number(box.value));
        const administrators = hearsAll.checked ? chosen.filter((id) => store.bots.has(id)) : [];
        return actions.createGroup(title.value.trim(), [store.person, ...chosen], administrators);
    });
    requireCompanion(dialog, store);
}

function hearing() {
    const box = element("input", { type: "checkbox", name: "hearsAll", checked: true, testid: "group-hears-all" });
    const words = element("span", {}, say("groupHearsAll"), element("br"), quiet(say("groupPrivacy")));
    return element("label", { class: "choice" }, box, words);
}

function requireCompanion(dialog, store) {
    const boxes = [...dialog.querySelectorAll("input[type=checkbox]")].filter((box) =>
        store.bots.has(Number(box.value))
    );
    const check = () => boxes[0]?.setCustomValidity(boxes.some((box) => box.checked) ? "" : say("groupHint"));
    for (const box of boxes) box.addEventListener("change", check);
    check();
}

function choices(store, title, ids) {
    return element(
        "fieldset",
        {},
        element("legend", {}, title),
        ids.map((id) =>
            element(
                "label",
                { class: "choice" },
                element("input", { type: "checkbox", value: id, testid: `member-${id}` }),
                avatar(id, store.nameOf(id), store.account(id).portrait),
                element("span", {}, store.nameOf(id)),
            )
        ),
    );
}

/** A button for each of the usual jumps in time; their test ids are `PREFIXadvance-1h` and so on. */
export function jumpButtons(prefix, jump) {
    return JUMPS.map(([name, seconds]) =>
        element("button", {
            type: "button",
            class: "jump",
            testid: `${prefix}advance-${name}`,
            onclick: () => jump(seconds),
            "aria-label": say("advanceLabel", { amount: lengthOfTime(seconds) }),
        }, say(`advance.${name}`))
    );
}

/** Asks how far to move time on; `describe` puts the new time into words. */
export function openTime(actions, describe) {
    const button = element("button", { class: "primary", testid: "advance-apply" }, say("advanceTitle"));
    const jump = (seconds) => {
        dialog.close();
        actions.advance(seconds, describe);
    };
    const fields = [
        element("p", { class: "quiet" }, say("advanceSentence")),
        element("div", { class: "quick" }, jumpButtons("dialog-", jump)),
        element("div", { class: "pair" }, amountField(), unitField()),
    ];
    const dialog = openDialog(say("advanceTitle"), fields, button, (form) => {
        const { amount, unit } = form.elements;
        return actions.advance(Number(amount.value) * UNITS[unit.value], describe);
    });
}

function amountField() {
    const input = element("input", {
        name: "amount",
        type: "number",
        min: 1,
        max: 10_000,
        value: 3,
        required: true,
        autofocus: true,
        testid: "advance-amount",
    });
    return element("label", {}, say("advanceAmount"), input);
}

function unitField() {
    const units = Object.keys(UNITS).map((unit) =>
        element("option", { value: unit, selected: unit === "hours" }, say(unit))
    );
    return element("label", {}, say("advanceUnit"), element("select", { name: "unit", testid: "advance-unit" }, units));
}
