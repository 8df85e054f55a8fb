// The keys that lead to the search. A key without Ctrl or ⌘ gets in the way of those who speak to
// their computer, so `/` can be switched off where it is told (WCAG 2.1.4).

import { element } from './dom.js';
import { recall, remember } from './store.js';

const OFF = 'fixdex:no-slash';
/** Kinds of inputs that take no text. */
const NOT_TYPED = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file', 'range', 'color']);

/** Calls back for Ctrl-K, ⌘-K and, unless it is switched off, `/`. */
export function onSearchKey(callback) {
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'k';
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const slash = plain && key === '/' && recall(OFF) === null && !isTyped(target);
    if (command || slash) {
      event.preventDefault();
      callback();
    }
  });
}

function isTyped(target) {
  const field = target instanceof Element ? target.closest('input, textarea, select, [contenteditable]') : null;
  return field !== null && !NOT_TYPED.has(field.type);
}

/** Where a reader sees that `/` leads to the search, and switches it off. */
export function slashSwitch() {
  const box = element('input', { type: 'checkbox' });
  box.checked = recall(OFF) === null;
  box.addEventListener('change', () => remember(OFF, box.checked ? null : '1'));
  return element('label', { class: 'soft slash' }, box, ' ', element('kbd', {}, '/'), ' leads here');
}
