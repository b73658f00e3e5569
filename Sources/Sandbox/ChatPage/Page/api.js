/** A request that the sandbox refused (`status` is its HTTP status) or did not answer (`status` is 0). */
export class RequestError extends Error {
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}

/** Longest wait for an answer, in milliseconds; an upload of 20 MB fits. */
const PATIENCE = 30_000;

/** The sandbox's HTTP interface; `docs/emulator.md` describes what stands under `/control`. */
export class SandboxAPI {
    people() {
        return get("/control/people");
    }
    bots() {
        return get("/control/bots");
    }
    chats() {
        return get("/control/chats");
    }
    state() {
        return get("/sandbox/state");
    }
    insight(bot, chat) {
        return get("/insight/conversation", { bot, chat });
    }

    /** Messages after the place `after`; a chat that does not exist yet has none. */
    async transcript(chat, after, limit) {
        try {
            return await get("/control/transcript", { chat, after, limit });
        } catch (error) {
            if (error.status === 404 || error.status === 409) return [];
            throw error;
        }
    }

    advance(seconds) {
        return post("/sandbox/time", { advance_seconds: seconds });
    }
    start(bot, person) {
        return post("/control/start", { bot, person });
    }
    unblock(bot, person) {
        return post("/control/unblock", { bot, person });
    }
    addPerson(name, language) {
        return post("/control/people", { first_name: name, language_code: language });
    }
    edit(chat, number, text) {
        return post("/control/edit", { chat, number, text });
    }
    react(chat, number, person, emoji) {
        return post("/control/react", { chat, number, person, emoji });
    }
    press(chat, number, person, data) {
        return post("/control/press", { chat, number, person, data });
    }
    createGroup(title, members) {
        return post("/control/groups", { title, kind: "supergroup", members });
    }
    makeAdministrator(chat, member) {
        return post("/control/join", { chat: String(chat), member, administrator: true });
    }

    /** Sends an outbox entry; answers with its `number`. */
    async message(entry) {
        const body = { chat: entry.chat, from: entry.person, text: entry.text, reply_to: entry.reply_to };
        if (!entry.file) return post("/control/message", body);
        return post("/control/message", {
            ...body,
            file: await base64(entry.file),
            kind: entry.media,
            name: entry.file_name,
            mime_type: entry.mime_type,
            duration: entry.duration,
            emoji: entry.emoji,
        });
    }

    /** Where the bytes of a stored file are. */
    fileAddress(key) {
        return `/control/file?id=${encodeURIComponent(key)}`;
    }

    /** The stream of changes after a cursor, or from now on. */
    changes(cursor) {
        return new EventSource(cursor === null ? "/control/events" : `/control/events?after=${cursor}`);
    }
}

function get(path, query = {}) {
    const values = Object.entries(query).filter(([, value]) => value !== undefined);
    const suffix = values.length ? `?${new URLSearchParams(values)}` : "";
    return request(path + suffix, { headers: { accept: "application/json" } });
}

function post(path, body) {
    return request(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
    });
}

async function request(address, options) {
    let response;
    try {
        response = await fetch(address, { ...options, cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    } catch (error) {
        throw new RequestError(0, error.message);
    }
    const text = await response.text();
    const answer = parsed(text);
    if (!response.ok) throw new RequestError(response.status, answer?.error ?? "");
    return answer;
}

function parsed(text) {
    try {
        return JSON.parse(text);
    } catch {
        // A proxy's or server's own error page is not JSON; the status says enough.
        return undefined;
    }
}

function base64(file) {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
        reader.onerror = () => reject(new RequestError(0, reader.error.message));
        reader.readAsDataURL(file);
    });
}
