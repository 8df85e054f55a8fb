// Searches apart from the page, so that typing never waits. src/main/scripts/bundle-worker.sh makes
// assets/search-worker.js of this and of what it imports.
//
// Asked {turn, base, text?, log?, options?}; answers {turn, result} or {turn, error}. A log is a Blob of
// which the lines that tell most are searched for. Without text and log it only opens the index. A new
// search ends the one before it, which is not answered.

import { tellingLines } from "./engine-log.js";
import { Opened } from "./opened.js";

let index = null;
let last = null;

addEventListener("message", async ({ data: { turn, base, text, log, options } }) => {
  try {
    index ??= new Opened(base);
    if (text === undefined && log === undefined) {
      postMessage({ turn, result: { size: await index.size() } });
      return;
    }
    last?.abort();
    const own = new AbortController();
    last = own;
    const told = log === undefined ? { text } : await tellingLines(log);
    const result = await index.search(told.text, { ...options, signal: own.signal });
    if (last === own) {
      postMessage({ turn, result: { ...result, lines: told.lines } });
    }
  } catch (error) {
    if (error?.name !== "AbortError") {
      postMessage({ turn, error: String(error?.message ?? error) });
    }
  }
});
