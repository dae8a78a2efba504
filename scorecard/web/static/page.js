// What Streamlit's page cannot do by itself: focus and links, labels of fields, the menu. Saving: saver.js; files: papers.js.
import { startPapers } from "./papers.js";
import { startSaver, settled } from "./saver.js";

const one = (what, where = document) => where.querySelector(what);
const all = (what, where = document) => [...where.querySelectorAll(what)];
const main = () => one('[data-testid="stMain"]');

// --- focus: the heading after a change of page, an error summary when it appears, what the run asks for ---
let heading = "", asked = "", place = "";

function focusOn(target) {
  if (!target.matches("a, button")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function followHeading() {
  const h1 = main() && one("h1", main());
  if (!h1 || h1.textContent === heading) return;
  const first = heading === "";
  heading = h1.textContent;
  place = decodeURIComponent(location.hash.slice(1));
  if (first || place) return;
  focusOn(h1);
  main().scrollTo(0, 0);
}

// The place that the address names is drawn after the heading; whoever does something first is left alone.
function followPlace() {
  const row = place && document.getElementById(place);
  if (!row) return;
  place = "";
  row.scrollIntoView({ block: "center" });
  focusOn(one("a", row) || row);
}

function followRequests() {
  const wish = one("[data-focus-now]");
  if (!wish || wish.dataset.focusNow === asked) return;
  const key = wish.dataset.focusKey;
  const button = key && one(`.st-key-${CSS.escape(key)} button`);
  if (key && !button) return;  // it is drawn after the wish
  asked = wish.dataset.focusNow;
  const target = button || (wish.dataset.focusOn ? document.getElementById(wish.dataset.focusOn) : wish);
  if (!target) return;
  target.scrollIntoView({ block: "nearest" });
  focusOn(target);
}

// --- fields: our own label, hint and error belong to Streamlit's widget ---
function fieldOf(key) {
  return one(`.st-key-${CSS.escape(key)} :is(textarea, input)`);
}

function labelFields() {
  for (const label of all(".sc-field[data-for]")) {
    const field = fieldOf(label.dataset.for);
    if (!field) continue;
    const id = (field.id ||= `field-${label.dataset.for}`);
    const own = one("label", label);
    if (own && own.htmlFor !== id) own.htmlFor = id;
    const said = all("p[id]", label).map((p) => p.id).join(" ");
    if (said && field.getAttribute("aria-describedby") !== said) field.setAttribute("aria-describedby", said);
    const wrong = one(".sc-error", label) ? "true" : "false";
    if (field.getAttribute("aria-invalid") !== wrong) field.setAttribute("aria-invalid", wrong);
  }
}

// Buttons that look alike, each beside a row of its own: their names say which row they are for.
function nameButtons() {
  for (const row of all("[data-button][data-says]")) {
    const button = one(`.st-key-${CSS.escape(row.dataset.button)} button`);
    if (button && button.getAttribute("aria-label") !== row.dataset.says) button.setAttribute("aria-label", row.dataset.says);
  }
}

// --- 'Still true': described by what it confirms; one press of the key confirms one question ---
const confirming = (where) => where?.closest?.('[class*="st-key-still-true-"]');
let confirmed = "";

function describeConfirming() {
  const button = one('[class*="st-key-still-true-"] button'), h1 = main() && one("h1", main());
  if (!button || !h1) return;
  h1.id ||= "sc-heading";
  const said = [h1.id, "sc-copied", "sc-changed"].filter((id) => document.getElementById(id)).join(" ");
  if (button.getAttribute("aria-describedby") !== said) button.setAttribute("aria-describedby", said);
}

document.addEventListener("keydown", (event) => {
  if (event.repeat && confirming(event.target)) { event.preventDefault(); event.stopImmediatePropagation(); }
}, true);
// A second press before the next question is drawn is none: it would ask for the same thing again.
document.addEventListener("click", (event) => {
  const box = confirming(event.target);
  if (!box || !event.isTrusted) return;
  const now = `${heading} ${box.className}`;
  if (now === confirmed) { event.preventDefault(); event.stopImmediatePropagation(); return; }
  confirmed = now;
  setTimeout(() => { if (confirmed === now) confirmed = ""; }, 3000);
}, true);

// --- links in our own HTML change the page without loading it anew ---
const pages = new Set((one(".sc-top")?.dataset.pages ?? "").split(" "));

async function followLink(event) {
  const a = event.target.closest?.("a[href]");
  if (!a || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const field = a.closest(".sc-errors") && a.getAttribute("href").match(/^#field-(.+)$/);
  if (field) {
    event.preventDefault();
    const target = fieldOf(field[1]);
    target?.scrollIntoView({ block: "center" });
    target?.focus();
    return;
  }
  const inside = a.closest(".sc") && a.getAttribute("href").match(/^#(.+)$/);
  const spot = inside && document.getElementById(inside[1]);
  if (spot) {
    event.preventDefault();
    spot.scrollIntoView({ block: "start" });
    focusOn(spot);
    return;
  }
  if (!a.closest(".sc, .sc-top") || a.target || a.hasAttribute("download")) return;
  if (a.origin !== location.origin || !pages.has(a.pathname) || a.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  await settled(200);
  history.pushState({}, "", a.href);
  dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  if (innerWidth < 768) closeMenu();
}

// --- the menu on a narrow screen ---
const expand = () => one('[data-testid="stExpandSidebarButton"]');
const fold = () => one('[data-testid="stSidebarCollapseButton"] button');

let leftMenu = false;

function closeMenu() {
  const sidebar = one('[data-testid="stSidebar"]');
  if (sidebar?.dataset.collapsed !== "true") fold()?.click();
}

function tendMenu() {
  const ours = one(".sc-top__menu"), sidebar = one('[data-testid="stSidebar"]');
  if (!ours) return;
  const folded = sidebar?.dataset.collapsed === "true";
  if (ours.hidden === folded) ours.hidden = !folded;
  if (folded && leftMenu) { leftMenu = false; ours.focus(); }
  const close = fold();
  if (close && close.getAttribute("aria-label") !== ours.dataset.close) close.setAttribute("aria-label", ours.dataset.close);
}

one(".sc-top__menu")?.addEventListener("click", () => {
  expand()?.click();
  setTimeout(() => one('[data-testid="stSidebar"]:not([data-collapsed="true"]) nav.sc-menu a')?.focus(), 350);
});

// --- start ---
function tend() {
  followHeading();
  followPlace();
  followRequests();
  labelFields();
  nameButtons();
  describeConfirming();
  tendMenu();
}

one(".sc-no-script")?.remove();
document.addEventListener("click", followLink);
document.addEventListener("click", (event) => { if (event.isTrusted && event.target.closest?.('[data-testid="stSidebarCollapseButton"]')) leftMenu = true; }, true);
for (const kind of ["keydown", "pointerdown"]) document.addEventListener(kind, () => { place = ""; });
new MutationObserver(tend).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["data-collapsed", "data-focus-now"] });
one(".sc-skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  const target = main() && (one("h1", main()) || main());
  if (target) { target.tabIndex = -1; target.focus(); }
});
startSaver();
startPapers();
tend();
