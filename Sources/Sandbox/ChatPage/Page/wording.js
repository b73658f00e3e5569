import { texts } from "./texts.js";

// The page has one language at a time, as it has one document.
let language = "en";

/** The languages that the page speaks. */
export const languages = Object.keys(texts);

/** The page's language, `en` or `zh`. */
export function currentLanguage() {
    return language;
}

/** Sets the page's language; views built before must be built again. */
export function setLanguage(wanted) {
    language = languages.includes(wanted) ? wanted : "en";
}

/** The words for `key` with its slots filled; `count: 1` takes the singular where there is one. */
export function say(key, slots = {}) {
    const singular = slots.count === 1 ? texts[language][`${key}.one`] : undefined;
    const words = singular ?? texts[language][key];
    if (words === undefined) throw new Error(`no words for ${key}`);
    return words.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);
}

/** The words for a name that the server gave, or the name itself when the page does not know it. */
export function named(family, name) {
    return texts[language][`${family}.${name}`] ?? String(name);
}

/** Several names as one phrase. */
export function listed(names) {
    return new Intl.ListFormat(locale(), { type: "conjunction" }).format(names);
}

/** The BCP 47 name of the page's language, for dates and numbers. */
export function locale() {
    return language === "zh" ? "zh-CN" : "en-GB";
}
