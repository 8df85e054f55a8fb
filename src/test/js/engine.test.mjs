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
    for (const { query, filters, total, hits } of cases) {
      const result = await engine.search(query, { limit: 10, filters });
      assert.deepEqual(result.hits, hits, query);
      assert.equal(result.total, total, query);
    }
  });

  test("an entry that leads by more than a word stays while its title is typed on", async () => {
    for (const { id, title } of titles) {
      let led = false;
      let place = -1;
      for (let end = 2; end <= title.length; end++) {
        const typed = title.slice(0, end);
        const { total, hits } = await engine.search(typed, { limit: 10 });
        assert.ok(total > 0, `nothing for ${typed}`);
        place = hits.findIndex((hit) => hit.id === id);
        assert.ok(place >= 0 || !led, `${id} vanishes at ${typed}`);
        led ||= place === 0 && typed.trim().includes(" ");
      }
      assert.ok(place >= 0, `${id} is not found by ${title}`);
    }
  });

  const QUERIES = [
    "error",
    "permission denied",
    "cannot connect to the server, connection refused",
    "npm ERR! code ENOENT\nerror: failed to push some refs\nfatal: not a git repository\nexit code 1",
  ];

  for (const query of QUERIES) {
    test(`with a filter as many are found as were counted: ${query.split("\n")[0]}`, async () => {
      const all = await engine.search(query, { limit: 1000 });
      assert.ok(all.total > 1);
      for (const [facet, counts] of Object.entries(all.facets)) {
        for (const [value, count] of Object.entries(counts)) {
          const narrowed = await engine.search(query, { limit: 1000, filters: { [facet]: [value] } });
          assert.equal(narrowed.total, count, `${facet}=${value}`);
          assert.deepEqual(narrowed.facets[facet], counts, `what else of ${facet} there is`);
          for (const { id, facets } of narrowed.hits) {
            assert.ok(Object.values(facets).flat().includes(value), `${id} has no ${facet}=${value}`);
          }
        }
      }
    });
  }

  test("only the facets that are asked for are counted", async () => {
    const filters = { tag: ["docker"] };
    const all = await engine.search("permission denied", { filters });
    const some = await engine.search("permission denied", { filters, counts: ["platform"] });
    assert.deepEqual(some.facets, { platform: all.facets.platform });
    assert.equal(some.total, all.total);
    const none = await engine.search("permission denied", { filters, counts: false });
    assert.equal(none.facets, undefined);
  });

  test("counts beside a filter are what both find", async () => {
    const filters = { platform: ["linux", "cross-platform"] };
    const { facets } = await engine.search("permission denied", { filters });
    for (const [value, count] of Object.entries(facets.technology)) {
      const both = { ...filters, technology: [value] };
      assert.equal((await engine.search("permission denied", { filters: both })).total, count, value);
    }
  });
}
