// The home page: its search box, whose text and filters are in the address.

import { SearchBox } from './search-box.js';
import { onSearchKey } from './search-keys.js';

const FACETS = ['category', 'platform', 'technology', 'criticality', 'tag'];
const LONGEST_IN_ADDRESS = 512;

/** Milliseconds between changes of the address: browsers refuse it when there are too many. */
const PAUSE = 300;

const place = document.querySelector('[data-search]');
const small = matchMedia('(max-width: 40rem)');
const rest = document.querySelector('[data-home-rest]');
const examples = [...document.querySelectorAll('[data-example]')].map((item) => item.dataset.example);

const box = new SearchBox(place, {
  root: document.body.dataset.root,
  examples,
  onChange(text, filters, ofLog) {
    rest.hidden = text.length >= 2;
    // On a small screen the results need the room above the keyboard.
    if (text.length < 2) {
      delete document.documentElement.dataset.asked;
    } else if (small.matches) {
      document.documentElement.dataset.asked = '';
    }
    const address = new URL(location.href);
    address.search = '';
    // A pasted log is too long for an address, and nobody's business.
    if (text !== '' && !ofLog && text.length <= LONGEST_IN_ADDRESS && !text.includes('\n')) {
      address.searchParams.set('q', text);
    }
    for (const [facet, values] of Object.entries(filters)) {
      values.forEach((value) => address.searchParams.append(facet, value));
    }
    showLater(address.href);
  },
});

let shown = location.href;
let shownAt = -PAUSE;
let waiting = 0;

function showLater(address) {
  shown = address;
  clearTimeout(waiting);
  waiting = setTimeout(show, Math.max(0, shownAt + PAUSE - performance.now()));
}

function show() {
  clearTimeout(waiting);
  if (shown !== location.href) {
    shownAt = performance.now();
    history.replaceState(null, '', shown);
  }
}

// Whoever comes back from an entry finds what they searched for.
addEventListener('click', show, true);

onSearchKey(() => box.focus());

const asked = new URLSearchParams(location.search);
const filters = Object.fromEntries(FACETS.map((facet) => [facet, asked.getAll(facet)]));
const text = asked.get('q') ?? '';
if (text !== '' || Object.values(filters).some((values) => values.length > 0)) {
  box.search(text, filters);
}
if (text === '' && matchMedia('(hover: hover)').matches) {
  box.focus(); // on a phone, a keyboard would cover half of the page
}
