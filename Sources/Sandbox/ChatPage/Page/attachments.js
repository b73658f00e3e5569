import { clockDuration, fileSize } from "./dates.js";
import { element, titled } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { say } from "./wording.js";

/** The largest file that the Bot API lets a bot download, in bytes. */
const LARGEST = 20 * 1_048_576;
/** Pictures that Telegram sends as photos; others, as GIF, lose something by it. */
const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp", "image/bmp"];
const ICONS = { photo: "photo", voice: "voice", document: "document", sticker: "sticker" };

/** The files that wait in the composer, by conversation. */
export class Attachments {
    #byChat = new Map();
    #chat = null;
    #toast;
    #changed;

    constructor(toast, changed) {
        this.#toast = toast;
        this.#changed = changed;
        this.node = element("div", { class: "tray", testid: "tray", hidden: true });
    }

    get current() {
        return this.#byChat.get(this.#chat) ?? [];
    }

    show(chat) {
        this.#chat = chat;
        this.#render();
    }

    /** Takes files that fit; without a `kind` each goes as what it looks like. */
    async add(files, kind) {
        const chat = this.#chat;
        for (const file of files) {
            const attachment = await this.#accepted(file, kind);
            if (attachment) this.#byChat.set(chat, [...this.#byChat.get(chat) ?? [], attachment]);
        }
        this.#render();
        this.#changed();
    }

    /** Hands the files over and forgets them. */
    take() {
        const taken = this.current;
        this.#byChat.delete(this.#chat);
        this.#render();
        return taken;
    }

    async #accepted(file, wanted) {
        const name = file.name || say("photo");
        const problem = await problemOf(file, name);
        if (problem) {
            this.#toast(problem);
            return undefined;
        }
        let kind = wanted ?? (PHOTO_TYPES.includes(file.type) ? "photo" : "document");
        if (kind === "photo" && !file.type.startsWith("image/")) {
            this.#toast(say("notAnImage", { name }));
            kind = "document";
        }
        const mimeType = file.type || (kind === "voice" ? "audio/ogg" : "application/octet-stream");
        const duration = kind === "voice" ? await durationOf(file) : undefined;
        return { file, media: kind, file_name: name, mime_type: mimeType, duration };
    }

    #render() {
        this.node.hidden = this.current.length === 0;
        for (const image of this.node.querySelectorAll("img")) URL.revokeObjectURL(image.src);
        this.node.replaceChildren(...this.current.map((attachment) => this.#item(attachment)));
    }

    #item(attachment) {
        const { file, media: kind, file_name: name, duration } = attachment;
        const isPicture = kind === "photo" || kind === "sticker";
        const picture = isPicture
            ? element("img", { src: URL.createObjectURL(file), alt: "" })
            : element("span", { class: "round" }, icon(ICONS[kind]));
        const size = duration ? `${clockDuration(duration)} · ${fileSize(file.size)}` : fileSize(file.size);
        return element(
            "div",
            { class: "tray-item" },
            picture,
            titled(name, `${say(kind)} · ${size}`),
            iconButton("close", say("removeAttachment", { name }), () => this.#remove(attachment)),
        );
    }

    #remove(attachment) {
        this.#byChat.set(this.#chat, this.current.filter((other) => other !== attachment));
        this.#render();
        this.#changed();
    }
}

async function problemOf(file, name) {
    if (file.size > LARGEST) return say("tooLarge", { name, size: fileSize(file.size) });
    try {
        // A folder or a moved file shows only when it is read.
        await file.slice(0, 1).arrayBuffer();
    } catch {
        return say("unreadableFile", { name });
    }
    return file.size === 0 ? say("emptyFile", { name }) : undefined;
}

/** The whole seconds of a recording; 0 when the browser cannot tell. */
function durationOf(file) {
    return new Promise((resolve) => {
        const audio = new Audio(URL.createObjectURL(file));
        const finish = () => {
            URL.revokeObjectURL(audio.src);
            resolve(Number.isFinite(audio.duration) ? Math.max(1, Math.round(audio.duration)) : 0);
        };
        audio.onloadedmetadata = finish;
        audio.onerror = finish;
    });
}
