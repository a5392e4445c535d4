/* Everything of the site, kept for the day when there is no network.

JupyterLite's own worker forgets whether it should keep anything as soon as the browser restarts it,
and never keeps api/. This one knows every file by its content, and does JupyterLite's other work
too: what the kernel asks of files and of input() goes through /api/drive and /api/stdin.

Pages it hands out without the server's isolation headers: while a kernel shares memory with its page,
cells that show a button keep their star until the next one runs (jupyterlite-pyodide-kernel 0.8.6).
The headers are for browsers that allow no worker, where input() and files need that memory.

It is active at once, because a kernel asks from its first second; it fetches what is missing on the
front page, and 20 s after an opened lesson got its last file: earlier it would take the network, and
the processor, from Python.

A new version of the site has a new list. Old files are thrown away when the new ones are all here:
who loses the network in between still has a school. What a learner wrote is not in here. */
"use strict";

const FILES = __FILES__; // path: the beginning of its content's SHA-256
const KEPT = "tremplin-site";
const ROOT = new URL("./", self.location.href);
const QUIET = 20_000;
const AT_ONCE = 6; // as many as a browser asks of one server
const bus = new BroadcastChannel("/sw-api.v1");
let filling = null;
let quietUntil = 0;

const keyOf = (path) => new URL(`${path}?h=${FILES[path]}`, ROOT).href;
const pause = (time) => new Promise((later) => setTimeout(later, time));

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== ROOT.origin) return;
  if (url.pathname === "/api/service-worker-heartbeat") {
    event.respondWith(new Response("ok"));
    event.waitUntil(fill());
  } else if (/\/api\/(drive|stdin\/)/.test(url.pathname)) {
    event.respondWith(bridge(event.request, url));
  } else if (url.href === new URL("offline-state", ROOT).href) {
    event.respondWith(state());
    event.waitUntil(fill());
  } else if (event.request.method === "GET" && url.href.startsWith(ROOT.href)) {
    const path = decodeURIComponent(url.pathname.slice(ROOT.pathname.length)).replace(/(^|\/)$/, "$1index.html");
    if (event.request.mode === "navigate" && path.includes("notebooks/")) quietUntil = Date.now() + QUIET;
    const answer = serve(event, path);
    event.respondWith(event.request.mode === "navigate" ? answer.then(plain) : answer);
  }
});

function plain(answer) {
  if (answer.redirected || answer.type === "opaqueredirect") return answer;
  const headers = new Headers(answer.headers);
  headers.delete("Cross-Origin-Opener-Policy");
  headers.delete("Cross-Origin-Embedder-Policy");
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}

async function serve(event, path) {
  const kept = await caches.open(KEPT);
  const known = path in FILES && (await kept.match(keyOf(path)));
  if (known) return known;
  if (Date.now() < quietUntil) quietUntil = Date.now() + QUIET;
  try {
    const answer = await fetch(event.request);
    if (path in FILES && answer.status === 200) event.waitUntil(kept.put(keyOf(path), answer.clone()));
    return answer;
  } catch (error) {
    const old = await kept.match(new URL(path, ROOT).href, { ignoreSearch: true });
    if (old) return old;
    throw error;
  }
}

async function missing() {
  const kept = await caches.open(KEPT);
  const have = new Set((await kept.keys()).map((request) => request.url));
  return Object.keys(FILES).map(keyOf).filter((key) => !have.has(key));
}

async function state() {
  const all = Object.keys(FILES).length;
  const done = all - (await missing()).length;
  return new Response(JSON.stringify({ ready: done === all, done, all }));
}

function fill() {
  filling ??= fetchAll()
    .catch((error) => console.warn("not all of the site is here yet:", error))
    .finally(() => { filling = null; });
  return filling;
}

async function fetchAll() {
  const kept = await caches.open(KEPT);
  const left = await missing();
  const one = async () => {
    for (let key; (key = left.shift()) !== undefined; ) {
      while (Date.now() < quietUntil) await pause(500);
      const answer = await fetch(key, { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${key}: ${answer.status}`);
      await kept.put(key, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  const wanted = new Set(Object.keys(FILES).map(keyOf));
  for (const request of await kept.keys()) {
    if (!wanted.has(request.url)) await kept.delete(request);
  }
}

/** The page answers for its kernel. */
async function bridge(request, url) {
  const message = await request.json();
  message.requestId ??= crypto.randomUUID();
  message.pathname = url.pathname;
  const answered = new Promise((resolve) => {
    const hear = ({ data }) => {
      // What answers input() carries no number.
      const mine = data.browsingContextId === message.browsingContextId;
      const ours = mine && (data.requestId ?? message.requestId) === message.requestId;
      if (!ours || !("response" in data)) return;
      bus.removeEventListener("message", hear);
      resolve(new Response(JSON.stringify(data.response)));
    };
    bus.addEventListener("message", hear);
  });
  bus.postMessage(message);
  return answered;
}
