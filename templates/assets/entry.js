// An entry's page: checklist, values, copy buttons.

import { startChoices } from './choice.js';
import { startCopy } from './copy.js';
import { startSharing } from './share.js';
import { startTicks } from './ticks.js';
import { Values } from './values.js';

const page = document.querySelector('[data-entry]');
startChoices();
const ticks = page.querySelector('[data-ticks]');
if (ticks) {
  startTicks(ticks, page.dataset.entry);
}
const form = page.querySelector('[data-values]');
const values = new Values(form);
if (form) {
  startSharing(form);
}
for (const figure of page.querySelectorAll('figure.code')) {
  startCopy(figure, values);
}
