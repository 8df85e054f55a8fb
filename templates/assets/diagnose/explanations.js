// Turns the lines that show signatures into entries, best first.
// Twin of Tally and Explanations in dev.fixdex.diagnose.

/** What each further error text of an entry adds to its score, of what is left to 100. */
const FURTHER_TEXT = 0.25;

const DEPRECATED = 0.9;

/** What is left of the score of an error text that says how a command ended, for the order. */
const ENDING = 0.5;

const MOST_MATCHES = 5;
export const MOST_LINES = 5;

/** The lines that showed one signature. */
export class Tally {
  lines = [];
  score = 0;
  how = "words";
  count = 0;

  /**
   * Takes events that show the signature equally well.
   *
   * @param {number} count how many
   * @param {{line: number, text: string, hash: number}[]} lines those of the first of them
   */
  add({ score, how }, count, lines) {
    this.count += count;
    if (score > this.score) {
      this.score = score;
      this.how = how;
    }
    this.lines.push(...lines.slice(0, MOST_LINES - this.lines.length));
  }
}

/**
 * The entries that explain a log, best first:
 * [{entry, score, matches: [{text, how, score, count, lines}]}] with numbers of entries and of texts.
 *
 * @param {Map} tallies by signature
 * @param {Set<number>} deprecated entries
 */
export function explanations(tallies, deprecated) {
  const byEntry = new Map();
  for (const [signature, { lines, score, how, count }] of tallies) {
    for (let i = 0; i < signature.origins.length; i += 2) {
      const text = signature.origins[i + 1];
      const cause = signature.ending ? score * ENDING : score;
      const said = signature.total + signature.detailTotal;
      const shown = { text, how, score, cause, count, lines, said, first: lines[0].line };
      const others = byEntry.get(signature.origins[i]);
      if (others === undefined) {
        byEntry.set(signature.origins[i], [shown]);
      } else {
        others.push(shown);
      }
    }
  }
  return [...byEntry]
    .map(([entry, shown]) => ranked(entry, shown, deprecated))
    .sort((a, b) => byCause(a, b) || a.first - b.first || b.said - a.said || a.entry - b.entry);
}

function ranked(entry, shown, deprecated) {
  shown.sort((a, b) => byCause(a, b) || b.said - a.said || a.first - b.first || a.text - b.text);
  const seen = new Set();
  const kept = shown.filter(({ lines }) => {
    const before = seen.size;
    lines.forEach(({ line, hash }) => seen.add(`${line} ${hash}`));
    return seen.size > before;
  });
  const trust = deprecated.has(entry) ? DEPRECATED : 1;
  return {
    entry,
    score: trust * together(kept.map(({ score }) => score)),
    cause: trust * together(kept.map(({ cause }) => cause)),
    said: kept.reduce((sum, { said }) => sum + said, 0),
    first: Math.min(...kept.map(({ first }) => first)),
    matches: kept.slice(0, MOST_MATCHES),
  };
}

/** For the order: another engine's logarithms may differ in their last digits. */
function byCause(a, b) {
  return Math.round(b.cause * 1000) - Math.round(a.cause * 1000);
}

/** The score of an entry by those of its error texts. */
function together(scores) {
  let sum = 0;
  let share = 1;
  for (const score of scores.sort((a, b) => b - a)) {
    sum += ((100 - sum) * share * score) / 100;
    share = FURTHER_TEXT;
  }
  return sum;
}
