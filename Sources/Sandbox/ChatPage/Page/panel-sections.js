import { lengthOfTime, moment, number } from "./dates.js";
import { element, quiet } from "./dom.js";
import { listed, named, say } from "./wording.js";

/** The top of the closeness scale. */
const CLOSEST = 1_000;
/** How much of what happened between the two is listed. */
const MOST_EVENTS = 8;
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
    const events = eventsOf(known).slice(0, MOST_EVENTS);
    return section(
        "relationship",
        element(
            "p",
            { class: "stage", testid: "stage" },
            element("b", {}, named("stage", known.stage)),
            quiet(say("since", { date: moment(dateOf(known.stage_since ?? known.since), now) })),
        ),
        isKnown(known.score) && closeness(known, now),
        element("p", { class: "quiet" }, named("mode", known.mode)),
        known.arm && element("p", { class: "quiet" }, say("arm", { arm: known.arm })),
        events.length > 0 && element("ol", { class: "events" }, events.map((event) => eventEntry(event, now))),
    );
}

/** The score on its scale, where the next stage stands on it, and what is in the way of it. */
function closeness(known, now) {
    const next = known.next && { stage: named("stage", known.next.stage), score: number(known.next.score) };
    const wait = known.cooldown_ends ? (dateOf(known.cooldown_ends) - now) / 1_000 : 0;
    const marks = known.next ? [known.next.score / CLOSEST] : [];
    return [
        meter(say("closeness"), known.score / CLOSEST, say("scoreOf", { score: number(known.score, 1) }), marks),
        next && element("p", { class: "quiet", testid: "next-stage" }, say("nextStage", next)),
        wait > 0 &&
            element("p", { class: "quiet" }, say("cooldown", { time: lengthOfTime(Math.max(60, wait)) })),
        known.agreed_at &&
            element("p", { class: "quiet" }, say("agreedOn", { date: moment(dateOf(known.agreed_at), now) })),
        known.hurt > 0 && element("p", { class: "quiet" }, say("hurt", { points: number(known.hurt, 1) })),
        known.refusal && element("p", { class: "quiet", testid: "refusal" }, refusalWords(known.refusal, now)),
    ];
}

/** What the judge said no for, and how long a new proposal waits: for a time, for messages, or for both. */
function refusalWords(refusal, now) {
    const wait = (dateOf(refusal.until) - now) / 1_000;
    const waits = [
        wait > 0 && lengthOfTime(Math.max(60, wait)),
        refusal.messages_left > 0 && say("messagesMore", { count: refusal.messages_left }),
    ].filter(Boolean);
    return say("refusedStep", { ground: named("ground", refusal.ground ?? "unclear"), wait: listed(waits) });
}

/** What happened between the two, the newest first: changes of the score, steps between stages, verdicts. */
function eventsOf(known) {
    const kinds = { change: known.changes, step: known.transitions, verdict: known.verdicts };
    return Object.entries(kinds)
        .flatMap(([kind, events]) => (events ?? []).map((event) => ({ ...event, kind })))
        .sort((left, right) => dateOf(right.at) - dateOf(left.at));
}

function eventEntry(event, now) {
    const [headline, reason] = eventWords[event.kind](event);
    return element(
        "li",
        { class: event.kind, testid: event.kind },
        element("b", {}, headline),
        reason && element("span", {}, reason),
        element("time", { class: "quiet" }, moment(dateOf(event.at), now)),
    );
}

/** What is said of each kind of event, and why it happened. */
const eventWords = {
    change: ({ from, to, reason }) => [
        say("changeFromTo", { from: number(from, 1), to: number(to, 1) }),
        reason?.replace(/[a-z_]+/g, (name) => named("points", name)),
    ],
    step: ({ from, to, cause }) => [
        say("changeFromTo", { from: named("stage", from), to: named("stage", to) }),
        named("cause", cause),
    ],
    verdict: ({ to, agreed, ground }) => [
        say(agreed ? "verdictAgreed" : "verdictRefused", { stage: named("stage", to) }),
        ground && named("ground", ground),
    ],
};

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
    const rows = [
        ["calls", number(known.calls)],
        ["promptTokens", number(known.prompt_tokens)],
        ["cachedTokens", number(known.cached_tokens)],
        ["completionTokens", number(known.completion_tokens)],
        ["cost", isKnown(known.usd) ? `$${number(known.usd, 4)}` : say("costUnknown")],
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

/** A share of a scale; `marks` are places on it. */
function meter(label, share, value, marks = []) {
    const fill = element("i", {});
    fill.style.width = percent(share);
    const lines = marks.map((place) => {
        const line = element("b", {});
        line.style.left = percent(place);
        return line;
    });
    return element(
        "div",
        { class: "meter" },
        element("span", {}, label),
        element("span", { class: "quiet" }, value),
        element("span", { class: "track" }, fill, lines),
    );
}

function percent(share) {
    return `${Math.max(0, Math.min(1, share)) * 100}%`;
}

function isKnown(value) {
    return value !== null && value !== undefined;
}

function signed(value) {
    return (value > 0 ? "+" : "") + number(value, 2);
}

/** A moment that the server gives in ISO 8601 or in seconds. */
function dateOf(value) {
    return new Date(typeof value === "number" ? value * 1_000 : value);
}
