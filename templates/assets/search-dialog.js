// The search that opens over any page. What it is made of is fetched when it is first opened: a page that
// is only read does without. The dialog is there at once, and takes what is typed meanwhile.

import { button, element, pastedLines } from './dom.js';

let dialog = null;

/** Has a `focus` of its own: the search box, or what is there before it. */
let shown = null;

/** Opens the dialog; when it closes, the reader is back where they were. */
export function openDialog() {
  if (dialog === null) {
    build();
  }
  if (!dialog.open) {
    dialog.showModal();
    shown.focus();
  }
}

function build() {
  const close = button('quiet', 'Close', () => dialog.close());
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
  fetchInto(place);
}

async function examples() {
  const response = await fetch(`${document.body.dataset.root}examples.json`);
  return response.ok ? response.json() : [];
}

async function fetchInto(place) {
  const offered = examples().catch(() => []); // nothing to wait for, and no loss
  const waiting = new Waiting();
  shown = waiting;
  place.replaceChildren(waiting.input);
  try {
    const { SearchBox } = await import('./search-box.js');
    place.replaceChildren();
    const box = new SearchBox(place, { root: document.body.dataset.root });
    shown = box;
    if (dialog.open) {
      waiting.goOnIn(box);
    }
    box.offer(await offered);
  } catch (error) {
    const retry = button('quiet', 'Try again', () => {
      fetchInto(place);
      shown.focus();
    });
    place.replaceChildren(
      element('p', { class: 'failed', role: 'alert' }, 'The search could not be loaded. ', retry),
      element('p', {}, element('a', { href: `${document.body.dataset.root}all/` }, 'All entries')),
    );
    shown = retry;
  }
}

/** A box that only takes what is typed or pasted. */
class Waiting {
  #pasted = null;
  input = element('input', {
    class: 'search-input',
    type: 'text',
    'aria-label': 'Search for an error',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    placeholder: 'Paste an error line',
  });

  constructor() {
    this.input.addEventListener('paste', (event) => {
      this.#pasted = pastedLines(event) ?? this.#pasted;
    });
  }

  focus() {
    this.input.focus();
  }

  /** Gives the search box what it took. */
  goOnIn(box) {
    if (this.#pasted !== null) {
      box.paste(this.#pasted);
    } else {
      box.goOn(this.input.value);
    }
  }
}
