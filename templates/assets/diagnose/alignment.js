// Lays a signature's words over the words of a line, and says how surely they fit.
// Twin of Alignment and Score in dev.fixdex.diagnose.

const NONE = -1;
const LEAST_SAID = 6;
export const LEAST_COVERED = 0.62;
const MUCH_SAID = 14;
const LEAST_SAID_ALONE = 4;
const ALONE = 0.95;
const MANY_WORDS = 3;
const ACROSS_LINES = 0.95;

/** One object serves many comparisons, one after the other. */
export class Alignment {
  #ending = new Float64Array(0);
  #best = new Float64Array(0);
  #endingMatched = new Float64Array(0);
  #bestMatched = new Float64Array(0);
  /** What the words in common say, and their standing side by side. */
  value = 0;
  /** What the words in common say. */
  matched = 0;
  /** Whether all words are there, each where it should be. */
  together = false;

  /** Lays a signature over `words[from, to)`. */
  lay(signature, words, from, to) {
    const columns = to - from + 1;
    this.#reserve(columns);
    this.#best.fill(0, 0, columns);
    this.#bestMatched.fill(0, 0, columns);
    this.#ending.fill(NONE, 0, columns);
    for (let row = 0; row < signature.words.length; row++) {
      this.#row(signature, row, words, from, columns);
    }
    this.value = this.#best[columns - 1];
    this.matched = this.#bestMatched[columns - 1];
    this.together = this.value >= signature.whole - 1e-9;
  }

  /** Works from the last column to the first: each needs what its left one was a row before. */
  #row(signature, row, words, from, columns) {
    const ending = this.#ending;
    const best = this.#best;
    const endingMatched = this.#endingMatched;
    const bestMatched = this.#bestMatched;
    const word = signature.words[row];
    const weight = signature.weights[row];
    const beside = signature.beside[row];
    const free = row > 0 && signature.gaps[row];
    for (let column = columns - 1; column > 0; column--) {
      if (words[from + column - 1] !== word) {
        ending[column] = NONE;
        continue;
      }
      const before = best[column - 1];
      const apart = !free || before === 0;
      let reached = before + weight + (apart ? 0 : beside);
      let reachedMatched = bestMatched[column - 1] + weight;
      const next = ending[column - 1];
      const side = next + weight + beside;
      if (next >= 0 && side > reached) {
        reached = side;
        reachedMatched = endingMatched[column - 1] + weight;
      }
      ending[column] = reached;
      endingMatched[column] = reachedMatched;
    }
    ending[0] = NONE;
    for (let column = 1; column < columns; column++) {
      if (best[column - 1] > best[column]) {
        best[column] = best[column - 1];
        bestMatched[column] = bestMatched[column - 1];
      }
      if (ending[column] > best[column]) {
        best[column] = ending[column];
        bestMatched[column] = endingMatched[column];
      }
    }
  }

  #reserve(columns) {
    if (this.#best.length < columns) {
      const size = Math.max(64, columns * 2);
      this.#best = new Float64Array(size);
      this.#bestMatched = new Float64Array(size);
      this.#ending = new Float64Array(size);
      this.#endingMatched = new Float64Array(size);
    }
  }
}

/**
 * The score of a comparison, from 0 to 100.
 *
 * @param {number} explained the part of the line's weight that the signature's words are
 * @param {number} details weight of the signature's details that the line has too
 */
export function scoreOf(signature, found, explained, details, acrossLines) {
  const said = found.matched + details;
  const least = explained >= ALONE ? LEAST_SAID_ALONE : LEAST_SAID;
  if (said < least || found.matched < signature.total * LEAST_COVERED) {
    return 0;
  }
  const fit = found.value / signature.whole;
  const telling = Math.max(0, Math.min(1, (signature.telling - 1) / (MANY_WORDS - 1)));
  const strength = Math.min(1, said / MUCH_SAID) * telling;
  let confidence = strength + (1 - strength) * explained * explained;
  const asked = signature.detailTotal;
  const named = asked > 0 ? details / asked : 1;
  const sure = Math.min(1, found.matched / MUCH_SAID);
  confidence *= sure + (1 - sure) * named;
  const score = 100 * fit * Math.sqrt(fit) * confidence;
  return acrossLines ? score * ACROSS_LINES : score;
}
