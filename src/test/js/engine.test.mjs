// Run by BrowserIndexTest: FIXDEX_INDEX is a folder with an exported index, FIXDEX_ANSWERS a file
// with queries and the answers that Java gives.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { open } from "../../../templates/assets/search/engine.js";

const { FIXDEX_INDEX: folder, FIXDEX_ANSWERS: answers } = process.env;

if (folder && answers) {
  const read = (path) => Promise.resolve(new Uint8Array(readFileSync(path)));
  const engine = await open(`${folder}/`, read);
  const { cases } = JSON.parse(readFileSync(answers, "utf8"));

  test("every query has the answers that Java gives", async () => {
    for (const { query, total, hits } of cases) {
      const result = await engine.search(query, { limit: 10 });
      assert.deepEqual(result.hits, hits, query);
      assert.equal(result.total, total, query);
    }
  });

  test("filters narrow, and are counted", async () => {
    const all = await engine.search("error", { limit: 1000 });
    for (const [facet, counts] of Object.entries(all.facets)) {
      for (const [value, count] of Object.entries(counts)) {
        const narrowed = await engine.search("error", { limit: 1000, filters: { [facet]: [value] } });
        assert.ok(narrowed.hits.length >= 1 && narrowed.total >= count, `${facet}=${value}`);
      }
    }
  });
}
