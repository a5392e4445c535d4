// The language that was read last, or else the browser's; French where neither is known.
const before = localStorage.getItem("tremplin-edition");
const edition = before ?? (navigator.language.startsWith("en") ? "en" : "fr");
location.replace(`${edition}/index.html`);
