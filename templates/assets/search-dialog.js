// The search that opens over any page.

import { element } from './dom.js';
import { SearchBox } from './search-box.js';

let dialog = null;
let box = null;

/** Opens the dialog; when it closes, the reader is back where they were. */
export function openDialog() {
  if (dialog === null) {
    build();
  }
  if (!dialog.open) {
    dialog.showModal();
    box.focus();
  }
}

function build() {
  const close = element('button', { type: 'button', class: 'quiet' }, 'Close');
  close.addEventListener('click', () => dialog.close());
  const place = element('div', { class: 'search' });
  dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    element('div', { class: 'search-dialog-bar' }, element('p', {}, 'What does the error say?'), close),
    place,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close(); // the backdrop
    }
  });
  document.body.append(dialog);
  box = new SearchBox(place, { root: document.body.dataset.root });
}
