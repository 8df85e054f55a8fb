// A line as it is shown: of a long one the part that has most of the signature that it shows.
// Twin of ShownLine in dev.fixdex.diagnose.

/** In UTF-16 units. */
const LONGEST = 400;

/** What is shown before the first word that counts. */
const BEFORE = 40;

/** Whole numbers have the same sum in any order. */
const UNITS = 64;

const CUT = "…";

/** The line, or the part of it that is shown. */
export function shownLine(line, signatures, signature) {
  if (line.length <= LONGEST) {
    return line;
  }
  return cut(line, best(signatures, signatures.places(signature, line)) - BEFORE);
}

function cut(line, wanted) {
  let from = Math.max(0, Math.min(wanted, line.length - LONGEST));
  let to = from + LONGEST;
  from += from > 0 && isLow(line, from) ? 1 : 0;
  to -= to < line.length && isLow(line, to) ? 1 : 0;
  return (from > 0 ? CUT : "") + line.substring(from, to) + (to < line.length ? CUT : "");
}

/** Whether a unit is the second half of a character. */
function isLow(line, at) {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Where the stretch begins whose words, each counted once, weigh most; the first of equal ones. */
function best(signatures, { starts, words }) {
  let found = 0;
  let most = 0;
  for (let i = 0; i < starts.length; i++) {
    let sum = 0;
    for (let j = i; j < starts.length && starts[j] < starts[i] + LONGEST - 2 * BEFORE; j++) {
      sum += words.indexOf(words[j], i) === j ? Math.trunc(UNITS * signatures.weight(words[j])) : 0;
    }
    if (sum > most) {
      most = sum;
      found = starts[i];
    }
  }
  return found;
}
