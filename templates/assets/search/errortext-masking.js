// What is stable of a text. Twin of Masking in dev.fixdex.errortext.

/**
 * The words of some tokens, with gaps for what varies.
 *
 * @param offset of the text that they were read from, in the line
 */
export function masked(list, offset) {
  const items = [];
  let started = false;
  for (const token of list) {
    const region = token.region;
    const before = !started && (region === "time" || region === "process");
    if (region === "prefix" || region === "level" || before) {
      continue;
    }
    started = true;
    if (region === "plain") {
      maskWords(items, token, offset);
    } else if (items.length === 0 || items[items.length - 1].gap === undefined) {
      items.push({ gap: region });
    }
  }
  return items;
}

function maskWords(items, token, offset) {
  const { text } = token;
  const start = token.start + offset;
  const end = token.end + offset;
  const joined = text.indexOf("-") > 0 || text.indexOf("/") > 0;
  if (token.kind !== "identifier" || !joined || token.parts.length === 0) {
    items.push({ word: text, code: token.kind === "code", start, end });
    return;
  }
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i === text.length || text[i] === "-" || text[i] === "/") {
      if (i > from) {
        items.push({ word: text.substring(from, i), code: false, start, end });
      }
      from = i + 1;
    }
  }
}
