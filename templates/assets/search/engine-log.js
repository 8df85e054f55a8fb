// Takes from a whole log the lines that a search can use, reading it piece by piece.

const LONGEST_LINE = 2000;
const LONGEST_TEXT = 60_000;
const LAST_LINES = 20;

const ERROR =
  /error|exception|fatal|panic|fail|critical|severe|denied|refused|cannot|can't|unable|not found|no such|invalid|timed out|timeout|killed|abort|caused by|exit (?:code|status)|\bE[A-Z]{4,}\b|0x[0-9a-f]{8}/i;
const WARNING = /warn/i;
const DIFFERING = /[0-9a-f]*\d[0-9a-f]*/gi;

/**
 * The lines of a log with signs of an error, each once whatever its numbers are, and its last lines;
 * those that show most where not all fit.
 *
 * @param {Blob} blob text in UTF-8, or the same packed by gzip
 * @returns {Promise<{text: string, lines: number}>} in the order of the log; how many lines it has
 */
export async function tellingLines(blob) {
  const seen = new Set();
  const kept = [];
  let lines = 0;
  let last = [];
  for await (const line of linesOf(blob)) {
    const place = lines++;
    last.push({ place, line, rank: 0 });
    if (last.length > 2 * LAST_LINES) {
      last = last.slice(-LAST_LINES);
    }
    const rank = ERROR.test(line) ? 2 : WARNING.test(line) ? 1 : 0;
    if (rank > 0) {
      const stable = line.replace(DIFFERING, "0");
      if (!seen.has(stable)) {
        seen.add(stable);
        kept.push({ place, line, rank });
      }
    }
  }
  return { text: fitting([...kept, ...last.slice(-LAST_LINES)]), lines };
}

/** As many as fit, the surest first, then in the order of the log. */
function fitting(kept) {
  const chosen = new Map();
  let length = 0;
  for (const each of kept.sort((a, b) => b.rank - a.rank || a.place - b.place)) {
    if (!chosen.has(each.place) && length + each.line.length < LONGEST_TEXT) {
      chosen.set(each.place, each.line);
      length += each.line.length + 1;
    }
  }
  return [...chosen].sort((a, b) => a[0] - b[0]).map(([, line]) => line).join("\n");
}

async function* linesOf(blob) {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  const packed = first === 0x1f && second === 0x8b;
  const bytes = packed ? blob.stream().pipeThrough(new DecompressionStream("gzip")) : blob.stream();
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    const pieces = (rest + (value ?? "")).split(/[\r\n]+/);
    rest = done ? "" : pieces.pop().slice(-LONGEST_LINE);
    for (const piece of pieces) {
      if (piece !== "") {
        yield piece.slice(0, LONGEST_LINE);
      }
    }
    if (done) {
      return;
    }
  }
}
