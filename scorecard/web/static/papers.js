// Papers and files that take a while: says so beside the link, with a way to stop; then that it is ready, or why
// there is none, with a way to try again. Without this script each link is a plain download.

const PATIENCE = 400;  // milliseconds: what is quicker needs no word before it is ready
const one = (what, where = document) => where.querySelector(what);

// The hidden element in which the page gives the words; * stands for the file or the reason, # for the size.
const words = () => one(".sc-making")?.dataset;
const making = new Set();  // addresses

function say(text) {
  const live = document.getElementById("sc-live");
  if (live) live.textContent = text;
}

// Says a sentence beside the link, with a button where something can be done; the focus stays where it was.
function tell(pressed, text, name, act) {
  const link = pressed.isConnected ? pressed : one(`a[data-file][href="${CSS.escape(pressed.getAttribute("href"))}"]`) || pressed;
  const spot = one(".sc-made", link.parentElement) || document.createElement("span");
  const held = spot.contains(document.activeElement);
  spot.className = "sc-made";
  spot.replaceChildren(text);
  if (name) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.setAttribute("aria-label", `${name}: ${link.dataset.file}`);
    button.addEventListener("click", act);
    spot.append(" ", button);
  }
  link.parentElement.append(spot);
  if (held) link.focus();
  say(text);
}

function keep(body, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(body);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// Why there is no file, in the server's words where it gave a sentence.
async function whyNot(answer, said) {
  const told = (answer.headers.get("content-type") ?? "").startsWith("text/plain");
  return told ? await answer.text() : said.gone;
}

async function get(link) {
  const said = words(), stop = new AbortController(), file = link.dataset.file, address = link.href;
  if (making.has(address)) return;
  making.add(address);
  const failed = (why) => tell(link, said.failed.replace("*", () => why), said.again, () => get(link));
  const slow = setTimeout(() => tell(link, said.making.replace("*", () => file), said.stop, () => stop.abort()), PATIENCE);
  try {
    const answer = await fetch(address, { signal: stop.signal, headers: { Accept: "text/plain, */*;q=0.1" } });
    if (answer.ok) {
      const body = await answer.blob();
      clearTimeout(slow);
      keep(body, answer.headers.get("content-disposition")?.match(/filename="([^"]+)"/)?.[1] ?? "");
      const size = Math.max(1, Math.round(body.size / 1000));
      tell(link, said.ready.replace("#", size).replace("*", () => file));
    } else {
      const why = await whyNot(answer, said);
      clearTimeout(slow);
      failed(why);
    }
  } catch (error) {
    clearTimeout(slow);
    if (error.name === "AbortError") tell(link, said.stopped); else failed(said.silent);
  } finally {
    making.delete(address);
  }
}

export function startPapers() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-file]");
    if (!link || !words() || event.defaultPrevented || event.button) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    get(link);
  });
}
