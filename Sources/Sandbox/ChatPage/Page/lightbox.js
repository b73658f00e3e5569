import { element } from "./dom.js";
import { icon, iconButton } from "./icons.js";
import { say } from "./wording.js";

/** Shows one of several photos, `{address, caption}`, over the whole page; arrows leaf through them. */
export function openLightbox(photos, address) {
    let place = Math.max(0, photos.findIndex((photo) => photo.address === address));
    const image = element("img", { alt: "" });
    const caption = element("p", { class: "caption" });
    const named = { "aria-label": say("download"), title: say("download") };
    const download = element("a", { class: "icon-button", download: "", ...named }, icon("download"));
    const control = (name, label, act) => iconButton(name, say(label), act, { class: name });
    const move = (step) => {
        place = (place + step + photos.length) % photos.length;
        show();
    };
    const previous = control("back", "previous", () => move(-1));
    const next = control("next", "next", () => move(1));
    const close = control("close", "close", () => dialog.close());
    const tools = element("div", { class: "lightbox-tools" }, download, close);
    const frame = { class: "lightbox", "aria-label": say("photo"), testid: "lightbox" };
    const dialog = element("dialog", frame, tools, image, caption, previous, next);
    const show = () => {
        image.src = download.href = photos[place].address;
        image.alt = photos[place].caption || say("photo");
        caption.textContent = photos[place].caption;
        previous.hidden = next.hidden = photos.length < 2;
    };
    dialog.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (step) move(step);
    });
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => dialog.remove());
    show();
    document.body.append(dialog);
    dialog.showModal();
    close.focus();
}
