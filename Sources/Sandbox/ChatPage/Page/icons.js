import { element } from "./dom.js";

/** Drawings in a 24 by 24 box, as stroked paths. */
const paths = {
    attach: "M20 11.5l-8.2 8.2a5.3 5.3 0 0 1-7.5-7.5l8.6-8.6a3.5 3.5 0 0 1 5 5l-8.6 8.6a1.8 1.8 0 0 1-2.5-2.5l7.8-7.8",
    back: "M15 5l-7 7 7 7",
    check: "M4 12.5l5 5L20 6.5",
    checks: "M2 12.5l4.5 4.5L16 7.5M11.5 16l1 1L22 7.5",
    clock: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5.2l3.3 2",
    close: "M6 6l12 12M18 6L6 18",
    copy: "M9 9h11v11H9zM5 15H4V4h11v1",
    document: "M6 3h8l5 5v13H6zM14 3v5h5",
    down: "M5 9l7 7 7-7",
    download: "M12 4v11m-5-5l5 5 5-5M5 20h14",
    edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
    failed: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7.5v5.5M12 16.5v.1",
    group:
        "M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7M2.5 20c0-4 2.8-6 6.5-6s6.5 2 6.5 6M16 4.5a3.3 3.3 0 0 1 0 6.2M18 14.5c2.2.8 3.5 2.7 3.5 5.5",
    heart: "M12 20l-7.5-7.3a4.8 4.8 0 0 1 6.8-6.8l.7.7.7-.7a4.8 4.8 0 0 1 6.8 6.8z",
    auto: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
    dark: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
    light:
        "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
    next: "M9 5l7 7-7 7",
    panel: "M4 4h16v16H4zM14.5 4v16",
    pause: "M8 5v14M16 5v14",
    photo: "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5v.1",
    play: "M8 5l11 7-11 7z",
    plus: "M12 5v14M5 12h14",
    reply: "M10 6l-6 6 6 6M4 12h9c4.5 0 7 2.5 7 7",
    retry: "M19 5v5h-5M5 12a7 7 0 0 1 13.5-2.5M5 19v-5h5M19 12a7 7 0 0 1-13.5 2.5",
    search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20 20",
    send: "M4 12l16-8-5 17-4-7zM11 14l9-10",
    smile: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 14c1 1.8 2.4 2.6 4 2.6s3-.8 4-2.6M9 9.5v.1M15 9.5v.1",
    sticker: "M20 13V8a4 4 0 0 0-4-4H8a4 4 0 0 0-4 4v8a4 4 0 0 0 4 4h5zM20 13h-3a4 4 0 0 0-4 4v3M9 9.5v.1M14.5 9.5v.1",
    voice: "M12 3.5a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0v-5a3 3 0 0 0-3-3M6 11.5a6 6 0 0 0 12 0M12 17.5V21",
};

const namespace = "http://www.w3.org/2000/svg";

/** A drawing that screen readers skip; the control around it carries the label. */
export function icon(name) {
    const drawing = document.createElementNS(namespace, "svg");
    drawing.setAttribute("viewBox", "0 0 24 24");
    drawing.setAttribute("class", `icon icon-${name}`);
    drawing.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", paths[name]);
    drawing.append(path);
    return drawing;
}

/** A round button with a drawing; `label` is what it is called and what its tooltip says. */
export function iconButton(drawing, label, onclick, properties = {}) {
    const { class: name, ...rest } = properties;
    const classes = ["icon-button", name].filter(Boolean).join(" ");
    return element("button", { ...rest, class: classes, "aria-label": label, title: label, onclick }, icon(drawing));
}
