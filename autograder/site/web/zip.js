// A .zip of some files, not compressed: what every computer opens.

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** A file's bytes, from JupyterLite's record of it: what it does not know is in base64. */
export function bytesOf({ format, content }) {
  if (format === "base64") return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  const text = typeof content === "string" ? content : `${JSON.stringify(content, null, 1)}\n`;
  return new TextEncoder().encode(text);
}

function header(signature, size, fields) {
  const view = new DataView(new ArrayBuffer(size));
  view.setUint32(0, signature, true);
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}

/** A Blob; `kept` is a map of path to JupyterLite's record of a file. */
export function zip(kept) {
  const parts = [];
  const list = [];
  const UTF8 = 0x0800;
  const DAY = 0x21; // 1 January 1980: the format has no "unknown"
  let offset = 0;
  for (const [path, record] of kept) {
    const name = new TextEncoder().encode(path);
    const data = bytesOf(record);
    const sum = crc(data);
    const common = (at) => [[at, 2, 20], [at + 2, 2, UTF8], [at + 8, 2, DAY], [at + 10, 4, sum],
      [at + 14, 4, data.length], [at + 18, 4, data.length], [at + 22, 2, name.length]];
    parts.push(header(0x04034b50, 30, common(4)), name, data);
    list.push(header(0x02014b50, 46, [[4, 2, 20], ...common(6), [42, 4, offset]]), name);
    offset += 30 + name.length + data.length;
  }
  const size = list.reduce((sum, part) => sum + part.length, 0);
  const end = [[8, 2, kept.size], [10, 2, kept.size], [12, 4, size], [16, 4, offset]];
  return new Blob([...parts, ...list, header(0x06054b50, 22, end)], { type: "application/zip" });
}
