/**
 * Builds an element. Words enter as text nodes only, so nothing a person wrote can become markup.
 *
 * `onclick` and the like add listeners; `testid` becomes `data-testid`; `undefined`, `null` and `false` are left out.
 */
export function element(tag, properties, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {})) setProperty(node, name, value);
    node.append(...children.flat(2).filter((child) => child || child === 0));
    return node;
}

function setProperty(node, name, value) {
    if (value === undefined || value === null || value === false) return;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "testid") node.dataset.testid = value;
    else node.setAttribute(name, value === true ? "" : value);
}

/** Words of less weight. */
export function quiet(words) {
    return element("span", { class: "quiet" }, words);
}

/** A name and, below it, something about it. */
export function titled(title, subtitle) {
    return element("span", { class: "file-lines" }, element("span", { class: "name" }, title), quiet(subtitle));
}

const signatures = new WeakMap();

/**
 * Makes the children of `parent` match `items`, each `{key, signature, build}`, in their order.
 *
 * A child whose signature did not change stays the very same node, so focus, selection and playback survive.
 */
export function reconcile(parent, items) {
    const before = new Map([...parent.children].map((node) => [node.dataset.key, node]));
    const nodes = items.map((item) => matching(before.get(item.key), item));
    const wanted = new Set(nodes);
    const focused = parent.contains(document.activeElement) ? document.activeElement.dataset.testid : undefined;
    for (const node of before.values()) if (!wanted.has(node)) node.remove();
    nodes.forEach((node, place) => {
        if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] ?? null);
    });
    if (focused && !parent.contains(document.activeElement)) {
        parent.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
}

function matching(existing, item) {
    if (existing && signatures.get(existing) === item.signature) return existing;
    const node = item.build();
    node.dataset.key = item.key;
    signatures.set(node, item.signature);
    return node;
}
