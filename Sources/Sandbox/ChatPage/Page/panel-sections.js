import { moment, number } from "./dates.js";
import { element, quiet } from "./dom.js";
import { named, say } from "./wording.js";

/** The top of the closeness scale. */
const CLOSEST = 1_000;
const MOST_CHANGES = 5;
/** How many colours `page.css` has for parts of a prompt. */
const PART_COLOURS = 8;

/** How close the two are, since when, and why that changed; `bot` says what is set when nothing is known yet. */
export function relationship(known, bot, now) {
    if (!known) {
        return section(
            "relationship",
            bot?.relationship && element("p", {}, named("mode", bot.relationship)),
            unknown(),
        );
    }
    const hasScore = known.score !== null && known.score !== undefined;
    return section(
        "relationship",
        element(
            "p",
            { class: "stage", testid: "stage" },
            element("b", {}, named("stage", known.stage)),
            known.since &&
                element("span", { class: "quiet" }, say("since", { date: moment(dateOf(known.since), now) })),
        ),
        hasScore && meter(say("closeness"), known.score / CLOSEST, say("scoreOf", { score: number(known.score) })),
        element("p", { class: "quiet" }, named("mode", known.mode)),
        known.changes?.length > 0 &&
            element(
                "ol",
                { class: "changes" },
                [...known.changes].reverse().slice(0, MOST_CHANGES).map((change) => changeEntry(change, now)),
            ),
    );
}

function changeEntry(change, now) {
    const name = (value) => typeof value === "number" ? number(value) : named("stage", value);
    return element(
        "li",
        {},
        element("b", {}, say("changeFromTo", { from: name(change.from), to: name(change.to) })),
        change.reason && element("span", {}, change.reason),
        element("time", { class: "quiet" }, moment(dateOf(change.at), now)),
    );
}

/** The mood in a word and on its two scales: valence in `-1...1`, energy in `0...1`. */
export function mood(known) {
    if (!known) return section("mood", unknown());
    return section(
        "mood",
        known.word && element("p", { class: "stage" }, element("b", {}, named("mood", known.word))),
        meter(say("valence"), (known.valence + 1) / 2, signed(known.valence)),
        meter(say("energy"), known.energy, number(known.energy, 2)),
    );
}

/** What is remembered and where it comes from; `jump` shows a message by its number. */
export function memories(known, now, jump) {
    if (known.length === 0) return section("memories", element("p", { class: "quiet" }, say("memoriesNone")));
    return section(
        "memories",
        element(
            "ul",
            { class: "memories" },
            known.map((memory) =>
                element(
                    "li",
                    { testid: "memory" },
                    element("span", {}, memory.text),
                    element(
                        "span",
                        { class: "quiet" },
                        memory.kind && element("span", { class: "chip" }, named("memory", memory.kind)),
                        memory.at && element("time", {}, moment(dateOf(memory.at), now)),
                        source(memory.source, jump),
                    ),
                )
            ),
        ),
    );
}

function source(given, jump) {
    if (given === null || given === undefined || given === "") return undefined;
    if (!Number.isInteger(given)) return element("span", {}, say("source", { source: String(given) }));
    return element("button", { class: "link", onclick: () => jump(given) }, say("sourceMessage", { number: given }));
}

/** When the companion will write of its own accord, and why. */
export function proactive(known, now) {
    if (!known) return section("proactive", element("p", { class: "quiet" }, say("proactiveNone")));
    return section(
        "proactive",
        element("p", { testid: "proactive" }, element("b", {}, moment(dateOf(known.at), now))),
        known.reason && element("p", { class: "quiet" }, known.reason),
    );
}

/** What may have found no room in a prompt, and how that is said. */
const CUTS = [
    ["omitted_messages", "omitted"],
    ["omitted_new_messages", "omittedNew"],
    ["omitted_summaries", "omittedSummaries"],
    ["shortened_messages", "shortened"],
];

/** What the last prompt was made of. */
export function lastPrompt(known, now) {
    if (!known) return section("lastPrompt", unknown());
    const parts = (known.parts ?? []).filter((part) => part.tokens > 0);
    const origin = [known.model, known.at && moment(dateOf(known.at), now)].filter(Boolean).join(" · ");
    const total = element("b", {}, say("tokens", { count: number(known.tokens) }));
    return section(
        "lastPrompt",
        element("p", { class: "stage" }, total, quiet(origin)),
        element("div", { class: "parts-bar", "aria-hidden": "true" }, parts.map(partStretch)),
        element("ul", { class: "parts" }, parts.map(partLine)),
        CUTS.map(([field, text]) => known[field] > 0 && quiet(say(text, { count: known[field] }))),
    );
}

function partStretch(part, place) {
    const stretch = element("i", { class: `part-${place % PART_COLOURS}` });
    stretch.style.flexGrow = String(part.tokens);
    return stretch;
}

function partLine(part, place) {
    const colour = element("i", { class: `part-${place % PART_COLOURS}`, "aria-hidden": "true" });
    return element("li", {}, colour, element("span", {}, named("part", part.name)), quiet(number(part.tokens)));
}

/** What this conversation has used. */
export function usage(known) {
    if (!known) return section("usage", unknown());
    const hasPrice = known.usd !== null && known.usd !== undefined;
    const rows = [
        ["calls", number(known.calls)],
        ["promptTokens", number(known.prompt_tokens)],
        ["cachedTokens", number(known.cached_tokens)],
        ["completionTokens", number(known.completion_tokens)],
        ["cost", hasPrice ? `$${number(known.usd, 4)}` : say("costUnknown")],
    ];
    return section(
        "usage",
        element("dl", {}, rows.map(([key, value]) => [element("dt", {}, say(key)), element("dd", {}, value)])),
        known.is_estimated && element("p", { class: "quiet" }, say("estimated")),
    );
}

// MARK: - Parts

function section(name, ...children) {
    return element(
        "details",
        { open: true, "data-name": name, testid: `panel-${name}` },
        element("summary", {}, say(name)),
        ...children,
    );
}

function unknown() {
    return element("p", { class: "quiet" }, say("notKnown"));
}

function meter(label, share, value) {
    const fill = element("i", {});
    fill.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
    return element(
        "div",
        { class: "meter" },
        element("span", {}, label),
        element("span", { class: "quiet" }, value),
        element("span", { class: "track" }, fill),
    );
}

function signed(value) {
    return (value > 0 ? "+" : "") + number(value, 2);
}

/** A moment that the server gives in ISO 8601 or in seconds. */
function dateOf(value) {
    return new Date(typeof value === "number" ? value * 1_000 : value);
}
