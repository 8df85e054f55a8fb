// Run by SameDiagnosisTest: diagnoses logs by a built site, `node diagnosed-site.mjs SITE LOG…`, and
// prints what it finds as JSON, one log a line.

import { readFileSync } from "node:fs";

const [site, ...logs] = process.argv.slice(2);
// The site's own copy of the engine, as a page loads it.
const { open } = await import(`file://${site}/assets/diagnose/diagnosis.js`);
const read = (path) => Promise.resolve(new Uint8Array(readFileSync(path)));

const diagnoser = await open(`${site}/diagnose/`, read);
for (const log of logs) {
  const bytes = new Uint8Array(readFileSync(log));
  console.log(JSON.stringify(await diagnoser.diagnose(new Blob([bytes]))));
}
