"use strict";
// Marks and comments go to the gradebook as soon as they are given; what was saved is said.

const find = (id) => document.getElementById(id);
const page = document.body.dataset;
const comments = JSON.parse(find("comments").textContent);
const answers = [...document.querySelectorAll("article")].map(answer);
let latest = comments[0] || "";
let current = -1; // the answer where the keyboard was last

// A paragraph that is filled again with the same text would not be read out.
function tell(text, trouble = "") {
  find("said").textContent = "";
  find("trouble").textContent = "";
  requestAnimationFrame(() => {
    find("said").textContent = text;
    find("trouble").textContent = trouble;
  });
}

function answer(place, position) {
  const one = (selector) => place.querySelector(selector);
  const name = one("h3").textContent;
  const text = one("textarea");
  const number = one(".score");
  let facts = JSON.parse(place.dataset.facts);
  let pending = {}; // what is not saved yet; the newest counts
  let busy = false;
  let timer = 0;
  let wanted = facts.score; // also while it is on its way

  const isOpen = () => facts.state === "waits" || facts.state === "again";
  const isUnsaved = () => busy || timer || Object.keys(pending).length > 0;

  function show() {
    if (!("score" in pending)) wanted = facts.score;
    place.dataset.state = facts.state;
    one(".state").textContent = facts.said;
    for (const button of place.querySelectorAll("[data-score]"))
      button.setAttribute("aria-pressed", String(Number(button.dataset.score) === facts.score && facts.score !== null));
    one(".undo").setAttribute("aria-pressed", String(facts.state === "waits"));
    if (number && document.activeElement !== number) number.value = facts.score ?? "";
  }

  function give(score) {
    wanted = score;
    save({ score });
  }

  function comment(value) {
    clearTimeout(timer);
    timer = 0;
    if (value !== facts.comment || "comment" in pending) save({ comment: value });
  }

  function save(change) {
    Object.assign(pending, change);
    if (!busy) send();
  }

  async function send() {
    const change = pending;
    pending = {};
    busy = true;
    place.setAttribute("aria-busy", "true");
    one(".again").hidden = true;
    one(".state").textContent = page.saving;
    const { ids, texts, marks } = facts;
    const body = JSON.stringify({ ids, texts, marks, ...change });
    try {
      const reply = await fetch(`${page.url}/marks`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-XSRFToken": page.xsrf },
        body,
        keepalive: body.length < 60000, // browsers take no more when a page is left
      });
      const told = await reply.json().catch(() => ({})); // somebody else may have answered
      if (reply.ok && told.ids) saved(told, change);
      else if (reply.status === 409) refused(told, change);
      else throw new Error(told.message || reply.status);
    } catch (error) {
      pending = { ...change, ...pending };
      one(".again").hidden = false;
      one(".state").textContent = `${page.offline} (${error.message})`;
      tell("", `${name} – ${page.offline}`);
    }
    busy = false;
    place.removeAttribute("aria-busy");
    if (Object.keys(pending).length && one(".again").hidden) send();
  }

  function saved(told, change) {
    facts = told;
    if (change.comment) remember(change.comment);
    show();
    count(told);
    tell(`${name} – ${told.told} ${told.left ? told.tally : page.done}`);
  }

  // Somebody else was here before: what they gave is shown, and what was typed stays to be given.
  function refused(told, change) {
    pending = {};
    if (!told.reload) {
      facts = told;
      if (!("comment" in change)) text.value = facts.comment;
      count(told);
    }
    show();
    one(".state").textContent = told.told;
    tell("", `${name} – ${told.told}`);
  }

  // Also where only the comment is still in the box: leaving it does not save it again by itself.
  function leave() {
    if (timer) comment(text.value);
  }

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => comment(text.value), 800);
  });
  text.addEventListener("blur", leave);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Escape") place.focus();
    else if (event.key === "Enter" && event.ctrlKey) comment(text.value), forward(1, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  for (const button of place.querySelectorAll("[data-score]"))
    button.addEventListener("click", () => give(Number(button.dataset.score)));
  one(".undo").addEventListener("click", () => give(null));
  if (number)
    number.addEventListener("change", () => {
      if (number.value && number.reportValidity()) give(Number(number.value));
    });
  one(".same").addEventListener("click", () => take(latest));
  one(".again").addEventListener("click", () => send());
  one(".used").addEventListener("toggle", list);

  function take(value) {
    if (!value) return tell(page.none);
    text.value = value;
    comment(value);
  }

  function list() {
    const items = comments.map((value) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = value;
      button.addEventListener("click", () => {
        take(value);
        one(".used").open = false;
        place.focus();
      });
      item.append(button);
      return item;
    });
    one(".used ul").replaceChildren(...items);
  }

  const steps = [...place.querySelectorAll("[data-score]")].map((button) => Number(button.dataset.score));

  // A digit gives whole points; a comma or a full stop after it, a half more.
  function key(event) {
    const digit = /^[0-9]$/.test(event.key) ? event.key : (/^Digit(\d)$/.exec(event.code) || [])[1];
    if (digit !== undefined) {
      if (number) return number.focus(), false;
      if (steps.includes(Number(digit))) give(Number(digit));
      else tell("", page.most);
      return true;
    }
    const half = Math.min((wanted ?? 0) + 0.5, steps.at(-1));
    switch (event.key) {
      case ",":
      case ".":
        if (steps.includes(half)) give(half);
        return true;
      case "u":
        return give(null), true;
      case "c":
        return text.focus(), true;
      case "s":
        return take(latest), true;
      default:
        return false;
    }
  }

  place.addEventListener("focusin", () => (current = position));
  show();
  return { place, isOpen, isUnsaved, leave, key };
}

function remember(value) {
  latest = value;
  if (!comments.includes(value)) comments.unshift(value);
}

function count(told) {
  find("tally").textContent = told.tally;
  allow(told.left === 0);
}

function allow(finished) {
  find("who").disabled = !finished;
  find("later").hidden = finished;
}

// To the first answer that waits, or to the first.
function enter() {
  const one = answers.find((answer) => answer.isOpen()) || answers[0];
  if (one) one.place.focus();
}

// From where the keyboard was last to the next answer, or to the next one that waits.
function forward(step, waits = false) {
  const all = answers.length;
  if (current < 0 && !waits) return enter();
  if (!waits) return answers[current + step]?.place.focus();
  for (let passed = 1; passed <= all; passed += 1) {
    const one = answers[(current + passed) % all];
    if (one.isOpen()) return one.place.focus();
  }
  tell(page.done);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("textarea, input:not([type=checkbox])")) return;
  const one = answers.find((answer) => answer.place.contains(event.target));
  // Who speaks to the computer can type letters by chance: elsewhere they can be switched off.
  if (!one && !find("everywhere").checked) return;
  const moves = { j: () => forward(1), k: () => forward(-1), n: () => forward(1, true) };
  const move = moves[event.key];
  if (move) move();
  else if (!one && /^[0-9,.ucs]$/.test(event.key)) tell(page.where); // a mark is for one answer
  if (move || one?.key(event)) event.preventDefault();
});

document.querySelector(".skip").addEventListener("click", (event) => {
  if (!answers.length) return;
  event.preventDefault();
  enter();
});
find("before").addEventListener("click", () => forward(-1));
find("after").addEventListener("click", () => forward(1));
find("next").addEventListener("click", () => forward(1, true));
// A click on these must not take the keyboard away from the answer.
for (const button of document.querySelectorAll("footer button"))
  button.addEventListener("mousedown", (event) => event.preventDefault());

find("who").addEventListener("click", async () => {
  const reply = await fetch(`${page.url}/who`).catch(() => null);
  const told = reply ? await reply.json() : {};
  if (!reply || !reply.ok) return tell("", told.said || page.offline);
  for (const one of answers) {
    const names = JSON.parse(one.place.dataset.facts).ids.map((id) => told.who[id]);
    const place = one.place.querySelector(".who");
    place.textContent = names.filter(Boolean).sort((a, b) => a.localeCompare(b)).join(", ");
    place.hidden = false;
  }
  tell(find("names").textContent);
});

addEventListener("pagehide", () => answers.forEach((one) => one.leave()));
addEventListener("beforeunload", (event) => {
  answers.forEach((one) => one.leave());
  if (answers.some((one) => one.isUnsaved())) event.preventDefault();
});
allow(page.left === "0");
