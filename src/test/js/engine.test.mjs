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
  const { cases, titles } = JSON.parse(readFileSync(answers, "utf8"));

  test("every query has the answers that Java gives", async () => {
    for (const { query, total, hits } of cases) {
      const result = await engine.search(query, { limit: 10 });
      assert.deepEqual(result.hits, hits, query);
      assert.equal(result.total, total, query);
    }
  });

  test("an entry stays among the answers while its title is typed on", async () => {
    for (const { id, title } of titles) {
      let seen = false;
      for (let end = 2; end <= title.length; end++) {
        const typed = title.slice(0, end);
        const { total, hits } = await engine.search(typed, { limit: 10 });
        assert.ok(total > 0, `nothing for ${typed}`);
        const found = hits.some((hit) => hit.id === id);
        assert.ok(found || !seen, `${id} vanishes at ${typed}`);
        seen = found;
      }
      assert.ok(seen, `${id} is not found by ${title}`);
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
