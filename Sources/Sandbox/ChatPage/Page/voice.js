import { clockDuration } from "./dates.js";
import { element } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./wording.js";

const BARS = 36;
/** Smallest height of a bar, so that silence stays visible, in `0...1`. */
const FLOOR = 0.12;

/** Plays one voice message at a time, whichever bubble shows it. */
export class VoicePlayer {
    #audio = new Audio();
    #address = null;
    #bubbles = new Map();
    #shapes = new Map();

    constructor() {
        for (const name of ["play", "pause", "timeupdate", "ended", "error"]) {
            this.#audio.addEventListener(name, () => this.#show());
        }
    }

    /** A bubble's player; `duration` in seconds, as the message says. */
    bubble(address, duration) {
        const button = element("button", { class: "round", testid: "play", onclick: () => this.#toggle(address) });
        const bars = element(
            "span",
            { class: "bars", "aria-hidden": "true" },
            Array.from({ length: BARS }, () => element("i", {})),
        );
        const seek = element("input", {
            type: "range",
            min: 0,
            max: 1_000,
            value: 0,
            "aria-label": say("position"),
            oninput: () => this.#seek(address, seek),
        });
        const time = element("span", { class: "duration" });
        const node = element("div", { class: "voice" }, button, element("span", { class: "wave" }, bars, seek), time);
        this.#bubbles.set(node, { address, duration, button, bars, seek, time });
        this.#drawShape(address, bars);
        this.#show();
        return node;
    }

    async #toggle(address) {
        if (this.#address !== address) {
            this.#address = address;
            this.#audio.src = address;
        }
        if (this.#audio.paused) await this.#audio.play().catch(() => this.#show());
        else this.#audio.pause();
    }

    #seek(address, seek) {
        if (this.#address !== address) {
            this.#address = address;
            this.#audio.src = address;
        }
        if (Number.isFinite(this.#audio.duration)) this.#audio.currentTime = seek.value / 1_000 * this.#audio.duration;
    }

    #show() {
        for (const [node, bubble] of this.#bubbles) {
            if (!node.isConnected && node.dataset.shown) this.#bubbles.delete(node);
            else this.#showIn(node, bubble);
        }
    }

    #showIn(node, { address, duration, button, bars, seek, time }) {
        if (node.isConnected) node.dataset.shown = "yes";
        const isCurrent = address === this.#address;
        const length = isCurrent && Number.isFinite(this.#audio.duration) ? this.#audio.duration : duration || 0;
        const isPlaying = isCurrent && !this.#audio.paused;
        const done = isCurrent && length > 0 && !this.#audio.ended ? this.#audio.currentTime / length : 0;
        const state = isPlaying ? "pause" : "play";
        if (button.dataset.state !== state) button.replaceChildren(icon(state));
        button.dataset.state = state;
        button.setAttribute("aria-label", isPlaying ? say("pause") : say("play", { duration: clockDuration(length) }));
        [...bars.children].forEach((bar, place) => bar.classList.toggle("done", place / BARS < done));
        if (document.activeElement !== seek) seek.value = done * 1_000;
        const hasFailed = isCurrent && this.#audio.error;
        time.textContent = hasFailed ? say("cannotPlay") : clockDuration(done > 0 ? this.#audio.currentTime : length);
    }

    async #drawShape(address, bars) {
        if (!this.#shapes.has(address)) this.#shapes.set(address, loudness(address));
        const shape = await this.#shapes.get(address);
        shape?.forEach((height, place) => {
            bars.children[place].style.height = `${height * 100}%`;
        });
    }
}

/** How loud a recording is in each of its parts, in `0...1`; undefined when the browser cannot decode it. */
async function loudness(address) {
    try {
        const bytes = await (await fetch(address)).arrayBuffer();
        const context = new OfflineAudioContext(1, 1, 8_000);
        const samples = (await context.decodeAudioData(bytes)).getChannelData(0);
        const size = Math.max(1, Math.floor(samples.length / BARS));
        const peaks = Array.from(
            { length: BARS },
            (_, place) =>
                samples.slice(place * size, (place + 1) * size).reduce(
                    (peak, sample) => Math.max(peak, Math.abs(sample)),
                    0,
                ),
        );
        const loudest = Math.max(...peaks, 0.01);
        return peaks.map((peak) => Math.max(FLOOR, peak / loudest));
    } catch {
        // The bars then stay level, which says nothing false.
        return undefined;
    }
}
