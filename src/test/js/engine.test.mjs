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

  test("an entry that leads the answers stays among them while its title is typed on", async () => {
    for (const { id, title } of titles) {
      let led = false;
      let place = -1;
      for (let end = 2; end <= title.length; end++) {
        const typed = title.slice(0, end);
        const { total, hits } = await engine.search(typed, { limit: 10 });
        assert.ok(total > 0, `nothing for ${typed}`);
        place = hits.findIndex((hit) => hit.id === id);
        assert.ok(place >= 0 || !led, `${id} vanishes at ${typed}`);
        led ||= place === 0;
      }
      assert.ok(place >= 0, `${id} is not found by ${title}`);
    }
  });

  // How many of the answers are counted may differ from how many are found: among fewer entries
  // another one is compared, and answers far below the best one are left out.
  test("filters narrow, and none that is counted leads to nothing", async () => {
    const all = await engine.search("error", { limit: 1000 });
    for (const [facet, counts] of Object.entries(all.facets)) {
      for (const value of Object.keys(counts)) {
        const narrowed = await engine.search("error", { limit: 1000, filters: { [facet]: [value] } });
        assert.ok(narrowed.total >= 1, `${facet}=${value}`);
        for (const { id, facets } of narrowed.hits) {
          assert.ok(Object.values(facets).flat().includes(value), `${id} has no ${facet}=${value}`);
        }
      }
    }
  });
}
