// Run by BrowserSignaturesTest: FIXDEX_ANSWERS is a file with folders of exported signatures, logs, and
// what Java finds in them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";

import { commonWeight } from "../../../templates/assets/diagnose/common-words.js";
import { open } from "../../../templates/assets/diagnose/diagnosis.js";

const { FIXDEX_ANSWERS: answers } = process.env;
const read = (path) => Promise.resolve(new Uint8Array(readFileSync(path)));

/** A log in pieces of all lengths. */
async function* pieces(bytes) {
  for (let from = 0, length = 1; from < bytes.length; from += length, length = (length * 7) % 1009) {
    yield bytes.subarray(from, from + length);
  }
}

if (answers) {
  const { bases, common } = JSON.parse(readFileSync(answers, "utf8"));

  test("common words weigh what they weigh in Java", () => {
    for (const [word, weight] of Object.entries(common)) {
      assert.equal(commonWeight(word, 8), weight, word);
    }
    assert.ok(Object.values(common).some((weight) => weight < 8));
  });

  for (const { folder, cases } of bases) {
    test(`every log is explained as Java explains it, by ${folder}`, async () => {
      const diagnoser = await open(`${folder}/`, read);
      let explained = 0;
      for (const { log, options, result } of cases) {
        const bytes = new Uint8Array(readFileSync(log));
        assert.deepEqual(await diagnoser.diagnose(new Blob([bytes]), options), result, log);
        explained += result.entries.length > 0 ? 1 : 0;
      }
      assert.ok(explained * 10 > cases.length, `${explained} of ${cases.length} are explained`);
    });

    test(`a log may come in pieces, and to an engine that has read nothing, by ${folder}`, async () => {
      for (const { log, options, result } of cases.filter((_, i) => i % 19 === 0)) {
        const bytes = new Uint8Array(readFileSync(log));
        const fresh = await open(`${folder}/`, read);
        assert.deepEqual(await fresh.diagnose(pieces(bytes), options), result, log);
      }
    });
  }

  const [{ folder, cases }] = bases;

  test("a text is a log", async () => {
    const diagnoser = await open(`${folder}/`, read);
    const { entries } = await diagnoser.diagnose("one\r\nexec /usr/bin/app: exec format error\nthree");
    assert.equal(entries[0].id, "CROSS_DOCKER_001");
    assert.deepEqual(entries[0].matches[0].lines, [
      { source: "log", line: 2, text: "exec /usr/bin/app: exec format error" },
    ]);
  });

  test("of a packed log that is cut, what is there is read", async () => {
    const diagnoser = await open(`${folder}/`, read);
    const log = "exec /usr/bin/app: exec format error\n" + cases.map((each) => each.log).join("\n");
    const packed = gzipSync(Buffer.from(log));
    const { cut, lines, entries } = await diagnoser.diagnose(new Blob([packed.subarray(0, -200)]));
    assert.ok(cut && lines > 0 && lines < cases.length, `${lines} lines`);
    assert.equal(entries[0].id, "CROSS_DOCKER_001");
    assert.equal((await diagnoser.diagnose(new Blob([packed]))).cut, undefined);
  });

  test("progress is told, and a signal ends it", async () => {
    const diagnoser = await open(`${folder}/`, read);
    const log = cases.map(({ log }) => readFileSync(log)).reduce((a, b) => (a.length > b.length ? a : b));
    const told = [];
    await diagnoser.diagnose(pieces(log), { onProgress: (progress) => told.push(progress) });
    assert.equal(told.at(-1).bytes, log.length);
    assert.ok(told.length > 99 && told.every(({ bytes }, i) => i === 0 || bytes > told[i - 1].bytes));
    const ended = new AbortController();
    const onProgress = () => ended.abort();
    await assert.rejects(diagnoser.diagnose(pieces(log), { signal: ended.signal, onProgress }), {
      name: "AbortError",
    });
    const { entries } = await diagnoser.diagnose("exec /usr/bin/app: exec format error");
    assert.equal(entries.length, 1, "goes on after that");
  });
}
