// Diagnoses logs apart from the page, so that it stays quick. src/main/scripts/bundle-worker.sh makes
// assets/diagnose-worker.js of this and of what it imports.
//
// Asked {turn, base, log, options}; answers {turn, progress} now and then, and {turn, result} or
// {turn, error} in the end. A new log ends the one before it, and so does {stop: true}; what was ended
// is not answered.

import { open } from "./diagnosis.js";

const MILLISECONDS_BETWEEN = 100;

let diagnoser = null;
let last = null;

addEventListener("message", async ({ data: { turn, base, log, options, stop } }) => {
  last?.abort();
  if (stop) {
    return;
  }
  const own = new AbortController();
  last = own;
  let told = performance.now();
  const onProgress = (progress) => {
    if (performance.now() - told >= MILLISECONDS_BETWEEN) {
      told = performance.now();
      postMessage({ turn, progress });
    }
  };
  try {
    diagnoser ??= open(base).catch((error) => {
      diagnoser = null; // the next one tries again
      throw error;
    });
    const opened = await diagnoser;
    own.signal.throwIfAborted();
    const result = await opened.diagnose(log, { ...options, signal: own.signal, onProgress });
    if (last === own) {
      postMessage({ turn, result });
    }
  } catch (error) {
    if (error?.name !== "AbortError") {
      postMessage({ turn, error: String(error?.message ?? error) });
    }
  }
});
