// What a reader's browser remembers. Storage may be blocked or full: then nothing is remembered,
// and everything else works.

/** Where values of placeholders are kept, by name, and those that are pasted without quotes. */
export const VALUES = 'fixdex:values';
export const RAW_VALUES = 'fixdex:raw-values';
/** Before an entry's id: where its ticked symptoms are kept. */
export const TICKS = 'fixdex:ticks:';

const memory = new Map();

/** The value under a key, or null. */
export function recall(key) {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Keeps a value under a key; null forgets it. Without storage, for as long as the page is open. */
export function remember(key, value) {
  if (value === null) {
    memory.delete(key);
  } else {
    memory.set(key, value);
  }
  try {
    if (value === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, value);
    }
  } catch {
    // Kept in memory.
  }
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
