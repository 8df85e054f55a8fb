// What a reader's browser remembers. Storage may be blocked or full: then nothing is remembered,
// and everything else works.

/** Where values of placeholders are kept, by name, and those that are pasted without quotes. */
export const VALUES = 'fixdex:values';
export const RAW_VALUES = 'fixdex:raw-values';
/** Before an entry's id: where its ticked symptoms are kept. */
export const TICKS = 'fixdex:ticks:';

/** Only what storage did not take: what it has may be changed or forgotten by other pages. */
const memory = new Map();

/** The value under a key, or null. */
export function recall(key) {
  if (memory.has(key)) {
    return memory.get(key);
  }
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value under a key; null forgets it. Without storage, for as long as the page is open. */
export function remember(key, value) {
  memory.delete(key);
  try {
    if (value === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
  } catch {
    if (value !== null) {
      memory.set(key, value);
    }
  }
}

/**
 * Calls back when what is remembered may be another than this page knows: another tab changed it, or
 * the reader comes back to this page and the browser shows it as it was left.
 */
export function onChangedElsewhere(callback) {
  addEventListener('storage', () => callback());
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      callback();
    }
  });
}

/** All keys that begin with a prefix. */
export function keysWith(prefix) {
  const keys = new Set(memory.keys());
  try {
    Object.keys(localStorage).forEach((key) => keys.add(key));
  } catch {
    // What is in memory is all there is.
  }
  return [...keys].filter((key) => key.startsWith(prefix)).sort();
}

/** The object under a key; an empty one where there is none or it cannot be read. */
export function recallObject(key) {
  try {
    const value = JSON.parse(recall(key) ?? '{}');
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

/** Keeps an object under a key; an empty one is forgotten. */
export function rememberObject(key, object) {
  remember(key, Object.keys(object).length === 0 ? null : JSON.stringify(object));
}
