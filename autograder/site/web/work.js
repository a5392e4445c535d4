// What JupyterLite keeps in this browser: the files that the learner, or their code, has written.

const NAME = "tremplin-contents";

function opened() {
  return new Promise((resolve) => {
    const asked = indexedDB.open(NAME);
    // No learner has been here: leave nothing behind that JupyterLite would take for its own.
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = (event) => { event.preventDefault(); resolve(null); };
    asked.onsuccess = () => resolve(asked.result);
  });
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Path → record, of every file. */
export async function files() {
  const base = await opened();
  if (!base) return new Map();
  try {
    if (!base.objectStoreNames.contains("files")) return new Map();
    const store = base.transaction("files").objectStore("files");
    const [keys, records] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
    const found = keys.map((key, n) => [key, records[n]]);
    return new Map(found.filter(([, record]) => record.type !== "directory"));
  } finally {
    base.close();
  }
}

/** Put the course's version beside the learner's, which stays; returns the new path. */
export async function freshCopy(root, path) {
  const kept = await files();
  const stem = path.replace(/\.ipynb$/, "");
  let number = 2;
  while (kept.has(`${stem}-${number}.ipynb`)) number += 1;
  const copy = `${stem}-${number}.ipynb`;
  const content = await (await fetch(new URL(`files/${path}`, root), { cache: "no-cache" })).json();
  const now = new Date().toISOString();
  const record = {
    name: copy.split("/").pop(), path: copy, type: "notebook", format: "json", mimetype: "application/json",
    content, created: now, last_modified: now, size: JSON.stringify(content).length, writable: true,
  };
  const base = await opened();
  try {
    await answer(base.transaction("files", "readwrite").objectStore("files").put(record, copy));
  } finally {
    base.close();
  }
  return copy;
}
