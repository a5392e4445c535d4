// The front page: what this browser keeps of a learner's work, and whether all is here offline.
import { files, freshCopy } from "./work.js";
import { bytesOf, zip } from "./zip.js";

const root = new URL(".", import.meta.url);
const edition = document.body.dataset.edition;
const byId = (id) => document.getElementById(id);
localStorage.setItem("tremplin-edition", edition);

async function showProgress() {
  const kept = await files();
  const passed = new Set();
  const begun = new Set();
  const events = kept.get(".tremplin/progress.jsonl");
  for (const line of events ? new TextDecoder().decode(bytesOf(events)).split("\n") : []) {
    try {
      const event = JSON.parse(line);
      begun.add(event.id);
      if (event.kind === "check" && event.good) passed.add(event.id);
    } catch { /* a line that was cut short */ }
  }
  for (const item of document.querySelectorAll("li[data-path]")) {
    const checked = item.dataset.checked.split(" ").filter(Boolean);
    const done = checked.filter((id) => passed.has(id)).length;
    const mine = kept.has(item.dataset.path);
    const state = item.querySelector(".state");
    const finished = checked.length > 0 && done === checked.length;
    const started = mine || checked.some((id) => begun.has(id));
    state.hidden = !started;
    const count = checked.length ? ` (${done}/${checked.length})` : "";
    state.textContent = (finished ? `✓ ${state.dataset.done}` : state.dataset.begun) + count;
    item.querySelector(".fresh").hidden = !mine;
  }
  showLast(kept);
}

/** Where the learner stopped: the notebook that was saved last. */
function showLast(kept) {
  const items = [...document.querySelectorAll("li[data-path]")].filter((item) => kept.has(item.dataset.path));
  const when = (item) => kept.get(item.dataset.path).last_modified ?? "";
  const last = items.reduce((best, item) => (best && when(best) >= when(item) ? best : item), null);
  byId("continue").hidden = !last;
  if (!last) return;
  const lesson = last.querySelector(".lesson");
  const link = byId("continue").querySelector("a");
  link.href = lesson.href;
  link.textContent = lesson.textContent;
}

async function download(event) {
  const kept = await files();
  if (kept.size === 0) {
    byId("said").textContent = event.target.dataset.nothing;
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(zip(kept));
  link.download = `tremplin-${new Date().toISOString().slice(0, 10)}.zip`;
  link.click();
  byId("said").textContent = link.download;
}

async function fresh(event) {
  const path = await freshCopy(root, event.target.closest("li").dataset.path);
  location.href = new URL(`${edition}/notebooks/index.html?path=${encodeURIComponent(path)}`, root);
}

async function watchOffline() {
  const sign = byId("offline");
  sign.hidden = false;
  if (!navigator.serviceWorker) {
    sign.textContent = sign.dataset.never;
    return;
  }
  try {
    const lite = await (await fetch(new URL("jupyter-lite.json", root))).json();
    const worker = new URL("service-worker.js?enableCache=false", root).href;
    // JupyterLite throws away a worker that it does not know to be of its own version.
    localStorage.setItem(`${worker}-version`, lite["jupyter-config-data"].appVersion);
    const registration = await navigator.serviceWorker.register(worker);
    registration.update().catch(() => { /* no network: what is here is the newest */ });
    await navigator.serviceWorker.ready;
    navigator.storage?.persist?.();
    for (;;) {
      const answer = await fetch(new URL("offline-state", root));
      const state = answer.ok ? await answer.json() : { ready: false, done: 0, all: 1 };
      const percent = Math.floor((100 * state.done) / state.all);
      sign.textContent = state.ready ? `✓ ${sign.dataset.ready}` : `${sign.dataset.part} ${percent} %`;
      sign.dataset.state = state.ready ? "ready" : "part";
      if (state.ready) return;
      await new Promise((later) => setTimeout(later, 1000));
    }
  } catch {
    sign.textContent = sign.dataset.never;
  }
}

byId("download").hidden = false;
byId("download").addEventListener("click", download);
for (const button of document.querySelectorAll(".fresh")) button.addEventListener("click", fresh);
window.addEventListener("pageshow", showProgress);
document.addEventListener("visibilitychange", () => document.hidden || showProgress());
watchOffline();
