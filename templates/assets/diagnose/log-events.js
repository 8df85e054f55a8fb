// Joins lines to events: what was logged at once, a line or an exception with its trace.
// Twin of Continuation, EventBatch and of what LogDiagnosis does with a line in dev.fixdex.diagnose.

import { clean } from "../search/errortext-chars.js";

const MOST_LINES = 64;
const MOST_UNITS = 2 * 8192;

/** Events end where so many units have been taken. */
const BATCH_UNITS = 1 << 18;

const LONGEST_PREFIX = 60;
const BEGINNINGS = [
  "Caused by:", "Suppressed:", "at ", "... ", "hint:", "note:", "help:", "| ", "^",
  "During handling", "The above exception",
].map((beginning) => Uint16Array.from(beginning, (c) => c.charCodeAt(0)));

const TAB = 9;
const LF = 10;
const SPACE = 32;
const QUOTE = 34;
const COLON = 58;
const BAR = 124;
const OF_TIME = new Set([..."-:.,TZ+/"].map((c) => c.charCodeAt(0)));

/** Text of units. */
export function textOf(units, from, to) {
  let text = "";
  for (let i = from; i < to; i += 4096) {
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(to, i + 4096)));
  }
  return text;
}

/**
 * Takes lines as LogLines gives them and gives events to a sink:
 * ({units, length, starts, numbers, lines}), good only during the call.
 */
export class LogEvents {
  #sink;
  #event = {
    units: new Uint16Array(MOST_UNITS + 8192 + 1),
    length: 0,
    starts: new Int32Array(MOST_LINES + 1),
    numbers: new Float64Array(MOST_LINES),
    lines: 0,
  };
  #batch = 0;

  constructor(sink) {
    this.#sink = sink;
  }

  line(units, length, number, isClean) {
    if (!isClean) {
      const text = clean(textOf(units, 0, length)).text;
      const shown = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
      this.#add(shown, shown.length, number);
    } else {
      this.#add(units, length, number);
    }
  }

  #add(units, length, number) {
    if (length === 0) {
      return;
    }
    const event = this.#event;
    const open = event.lines > 0 && event.lines < MOST_LINES && event.length + length < MOST_UNITS;
    let goesOn = open && continues(units, length);
    if (this.#batch + 1 + length > BATCH_UNITS) {
      this.#batch = 0;
      goesOn = false;
    }
    if (!goesOn) {
      this.end();
    } else {
      event.units[event.length++] = LF;
    }
    this.#batch += length + (this.#batch > 0 ? 1 : 0);
    event.starts[event.lines] = event.length;
    event.numbers[event.lines] = number;
    event.units.set(units.subarray(0, length), event.length);
    event.length += length;
    event.lines++;
    event.starts[event.lines] = event.length + 1;
  }

  /** Ends the last event. */
  end() {
    const event = this.#event;
    if (event.lines > 0) {
      this.#sink(event);
      event.lines = 0;
      event.length = 0;
    }
  }
}

/** Whether a line goes on with the event of the line before it. */
export function continues(text, length) {
  if (length === 0) {
    return false;
  }
  const start = afterPrefix(text, length);
  if (start < length && (text[start] === SPACE || text[start] === TAB)) {
    return true;
  }
  return BEGINNINGS.some((beginning) => startsWith(text, start, length, beginning));
}

/** After a service's name with a bar, or a time, and the one space that follows. */
function afterPrefix(text, length) {
  const first = text[0];
  if (first === SPACE || first === TAB) {
    return 0;
  }
  if (isDigit(first)) {
    return afterTime(text, length);
  }
  const last = Math.min(length - 1, LONGEST_PREFIX);
  for (let i = 1; i < last; i++) {
    if (text[i] === BAR && text[i - 1] === SPACE && text[i + 1] === SPACE) {
      return i + 2;
    }
    if (text[i] === COLON || text[i] === QUOTE) {
      break;
    }
  }
  return 0;
}

function afterTime(text, length) {
  let i = 0;
  const last = Math.min(length, LONGEST_PREFIX);
  while (i < last && isOfTime(text, i, length)) {
    i++;
  }
  return i > 8 && i < length && text[i] === SPACE ? i + 1 : 0;
}

function isOfTime(text, i, length) {
  const c = text[i];
  const space = c === SPACE && i + 1 < length && isDigit(text[i + 1]);
  return isDigit(c) || OF_TIME.has(c) || space;
}

function isDigit(c) {
  return c >= 48 && c <= 57;
}

function startsWith(text, from, length, beginning) {
  if (from + beginning.length > length) {
    return false;
  }
  for (let i = 0; i < beginning.length; i++) {
    if (text[from + i] !== beginning[i]) {
      return false;
    }
  }
  return true;
}
