// Saves answers: each choice and each text goes to POST /answers by itself; Streamlit's runs only draw.
// What is not stored yet waits in sessionStorage and goes on after a reload.

const KEY = "scorecard-unsaved";
const TEXT_PAUSE = 1000, SAMPLE = 300, RETRIES = [1000, 2000, 4000, 8000, 15000];
const one = (what, where = document) => where.querySelector(what);
const all = (what, where = document) => [...where.querySelectorAll(what)];

// The hidden element in which a run says what it drew: assessment, question, tab, versions, keys, words.
const desk = () => one(".sc-desk")?.dataset;

const queues = new Map();      // "assessment/question/part" -> {next, flying, tries, timer}
const typing = new Map();      // element -> timer of its pause
let samples = [];              // what stood on the screen at the last looks: nobody reacts faster than that
let lastN = 0;
let status = null;             // {question, kind, text}: what the status line must say

// --- what waits ---
function waiting() {
  try { return JSON.parse(sessionStorage.getItem(KEY) ?? "{}"); } catch { return {}; }
}
function remember(id, post) {
  const kept = waiting();
  if (post) kept[id] = post; else delete kept[id];
  try {
    if (Object.keys(kept).length) sessionStorage.setItem(KEY, JSON.stringify(kept)); else sessionStorage.removeItem(KEY);
  } catch { /* storage is full or forbidden: the post itself still goes out */ }
}
const busy = () => typing.size > 0 || [...queues.values()].some((q) => q.next || q.flying);

// --- one post after another for each part ---
function post(part, value, here = desk()) {
  if (!here) return;
  const look = samples[0];
  const seen = look && look.tab === here.tab ? Number(look[part] || 0) : Number(here[part + "Version"] || 0);
  lastN = Math.max(lastN + 1, Date.now());
  const body = { assessment: here.assessment, question: here.question, part, value, seen, tab: here.tab, n: lastN };
  enqueue(body);
}

function enqueue(body) {
  const id = `${body.assessment}/${body.question}/${body.part}`;
  const queue = queues.get(id) ?? { next: null, flying: null, tries: 0, timer: 0 };
  queues.set(id, queue);
  queue.next = body;
  remember(id, body);
  clearTimeout(queue.timer);
  if (!queue.flying) send(id, queue);
}

async function send(id, queue) {
  const body = (queue.flying = queue.next);
  queue.next = null;
  let reply;
  try {
    const response = await fetch("/answers", {
      method: "POST", keepalive: JSON.stringify(body).length < 60000,
      headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    reply = await response.json();
    reply.kind ??= response.status >= 500 ? "failed" : "refused";
  } catch {
    reply = { kind: "failed" };
  }
  queue.flying = null;
  if (queue.next) { queue.tries = 0; send(id, queue); return; }
  if (reply.kind === "failed") { again(id, queue, body, reply); return; }
  queue.tries = 0;
  queues.delete(id);
  remember(id, null);
  if (reply.kind === "closed") { remember(`late/${id}`, { ...body, late: true }); showLate(); }
  say(body, reply.kind, reply.status ?? reply.message ?? "");
  if (reply.kind === "conflict") redraw(body);
}

function again(id, queue, body, reply) {
  queue.next = body;
  say(body, "failed", reply.status || reply.message || desk()?.failed || "");
  const pause = RETRIES[Math.min(queue.tries++, RETRIES.length - 1)];
  queue.timer = setTimeout(() => { if (!queue.flying && queue.next) send(id, queue); }, pause);
}

function retryNow() {
  for (const [id, queue] of queues) if (queue.next && !queue.flying) { clearTimeout(queue.timer); send(id, queue); }
}

function redraw(body) {
  if (desk()?.question === body.question) one(".st-key-again button")?.click();
}

// --- the status line, and the polite region outside Streamlit's page that announces it ---
function say(body, kind, text) {
  if (desk()?.question !== body.question) return;
  status = { question: body.question, tab: body.tab, part: body.part, kind, text };
  show();
  const live = document.getElementById("sc-live");
  if (live && live.textContent !== text) live.textContent = text;
}

function show() {
  if (!status || desk()?.question !== status.question || desk()?.tab !== status.tab) return;
  const line = one(`.sc-status[data-part="${status.part}"]`) ?? one(".sc-status");
  if (!line || (line.dataset.kind === status.kind && line.dataset.text === status.text)) return;
  line.dataset.kind = status.kind;
  line.dataset.text = status.text;
  line.textContent = status.text;
  if (status.kind === "failed") {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = desk().retry;
    button.addEventListener("click", retryNow);
    line.append(button);
  }
}

// --- what came too late, for a year that was signed off: shown until its person puts it away ---
function showLate() {
  const box = one(".sc-late");
  if (!box) return;
  const { assessment, question, choice, away } = box.dataset, tab = desk()?.tab;
  const late = Object.entries(waiting()).filter(([, p]) => // its own view has it in the field still
    p.late && p.assessment === assessment && p.question === question && p.tab !== tab);
  const now = JSON.stringify(late);
  if (box.dataset.shows === now) return;
  box.dataset.shows = now;
  box.hidden = late.length === 0;
  one(".sc-late__text", box).textContent = late.map(([, p]) => lateText(p) || choice).join("\n\n");
  if (box.hidden || one("button", box)) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = away;
  button.addEventListener("click", () => { for (const [id] of JSON.parse(box.dataset.shows)) remember(id, null); showLate(); });
  box.append(button);
}
const lateText = (post) => (post.part === "note" ? post.value : post.value.split("\n").slice(1).join("\n"));

// --- what people do ---
const group = () => one('[class*="st-key-levels"] [role="radiogroup"]');
const checked = () => (group() ? all("input", group()).findIndex((i) => i.checked) : -1);

let chosen = { value: "", at: 0 };
function choose(index) {
  const values = JSON.parse(desk()?.values ?? "[]");
  if (index < 0 || index >= values.length) return;
  const now = performance.now();
  // A click on a label arrives twice: once for the label, once for its input.
  if (chosen.value === values[index] && chosen.tab === desk().tab && now - chosen.at < 250) return;
  chosen = { value: values[index], tab: desk().tab, at: now };
  post("level", levelValue(values[index]));
}

function levelValue(value) {
  if (value !== "na") return value;
  const reason = one(`.st-key-${CSS.escape(desk().reasonKey)} textarea`);
  return `na\n${reason?.value ?? ""}`;
}

// Which part a text field saves, or undefined where it saves none.
function partOf(field) {
  const here = desk();
  if (!here || field?.tagName !== "TEXTAREA") return undefined;
  if (field.closest(`.st-key-${CSS.escape(here.noteKey)}`)) return "note";
  if (field.closest(`.st-key-${CSS.escape(here.reasonKey)}`)) return "level";
  return undefined;
}

function postText(field) {
  const pause = typing.get(field);
  if (pause === undefined) return;
  clearTimeout(pause.timer);
  typing.delete(field);
  // The page may have moved on to another question: the text belongs to the one it was typed at.
  post(pause.part, pause.part === "level" ? `na\n${field.value}` : field.value, pause.here);
}

function onInput(event) {
  const part = partOf(event.target);
  if (!part) return;
  const field = event.target, before = typing.get(field);
  if (before) clearTimeout(before.timer);
  typing.set(field, { part, here: { ...desk() }, timer: setTimeout(() => postText(field), TEXT_PAUSE) });
}

function flush() {
  for (const field of [...typing.keys()]) postText(field);
}

// Resolves once all is stored, or after `longest` milliseconds.
export function settled(longest) {
  flush();
  const until = performance.now() + longest;
  return new Promise((resolve) => {
    const look = () => (!busy() || performance.now() > until ? resolve() : setTimeout(look, 10));
    look();
  });
}

// Buttons of the page wait until all is stored: their run must not read what is about to change.
let letThrough = null;
async function holdButtons(event) {
  const button = event.target.closest?.('[data-testid="stMain"] button');
  if (!button || button === letThrough || button.closest(".sc-status") || button.closest(".st-key-again")) return;
  flush();
  if (!busy()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  await settled(3000);
  letThrough = button;
  button.click();
  letThrough = null;
}

function onClick(event) {
  const option = event.target.closest?.('[class*="st-key-levels"] [data-testid="stRadioOption"]');
  if (option) choose(all('[data-testid="stRadioOption"]', group()).indexOf(option));
}

function onKey(event) {
  if (!event.key.startsWith("Arrow") || !group()?.contains(event.target)) return;
  const before = checked();
  setTimeout(() => { if (checked() !== before) choose(checked()); }, 0);
}

function look() {
  const here = desk();
  samples.push({ tab: here?.tab, level: here?.levelVersion, note: here?.noteVersion });
  samples = samples.slice(-2);
}

export function startSaver() {
  document.addEventListener("click", holdButtons, true);
  document.addEventListener("click", onClick, true);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("change", (e) => { if (group()?.contains(e.target)) choose(checked()); }, true);
  document.addEventListener("input", onInput, true);
  document.addEventListener("focusout", (e) => postText(e.target), true);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") flush(); });
  addEventListener("pagehide", flush);
  addEventListener("beforeunload", (e) => { if (status?.kind === "failed" && busy()) e.preventDefault(); });
  new MutationObserver(() => { show(); showLate(); }).observe(document.documentElement, { subtree: true, childList: true });
  setInterval(look, SAMPLE);
  for (const kept of Object.values(waiting())) if (!kept.late) enqueue(kept);
}
