// An entry's page: checklist, values, copy buttons.

import { startCopy } from './copy.js';
import { startTicks } from './ticks.js';
import { Values } from './values.js';

const page = document.querySelector('[data-entry]');
const ticks = page.querySelector('[data-ticks]');
if (ticks) {
  startTicks(ticks, page.dataset.entry);
}
const values = new Values(page.querySelector('[data-values]'));
for (const figure of page.querySelectorAll('figure.code')) {
  startCopy(figure, values);
}
