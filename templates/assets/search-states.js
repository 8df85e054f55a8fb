// What stands in the place of results while there are none: nothing typed, nothing found, and index
// not loaded look different, and each offers a way on.

import { button, element } from './dom.js';
import { slashSwitch } from './search-keys.js';

/** Of what was searched, the most that is shown. */
const LONGEST_SHOWN = 160;
/** Of what was searched, the most that a form for a new entry is told. */
const LONGEST_TOLD = 400;

/**
 * Nothing typed: examples to try.
 *
 * @param {string[]} examples
 * @param {{choose: function, filters: string[], dropFilters: function}} ways choose: searches for an
 *     example; filters: values that are asked for, of whatever will be typed
 */
export function idleState(examples, { choose, filters, dropFilters }) {
  const chips = examples.map((example) => button('term', example, () => choose(example)));
  const shown =
    chips.length > 0 ? ['For example ', ...chips] : ['Paste a line as it is, or the end of a log'];
  return [
    filters.length > 0
      ? element(
          'p',
          {},
          'Only entries with ',
          element('strong', {}, filters.join(', ')),
          ' will be found. ',
          button('quiet', 'Search without filters', dropFilters),
        )
      : null,
    element('div', { class: 'examples' }, ...shown, slashSwitch()),
  ].filter(Boolean);
}

/**
 * Nothing found.
 *
 * @param {string} text what was searched for
 * @param {{root: string, dropFilters: ?function}} ways root: what leads to the site's root;
 *     dropFilters: searches without filters, null where none is set
 */
export function nothingState(text, { root, dropFilters }) {
  const searched = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return [
    element('p', {}, 'No entry matches ', element('q', {}, searched), '.'),
    dropFilters
      ? element('p', {}, 'Filters are set. ', button('quiet', 'Search without filters', dropFilters))
      : null,
    element(
      'p',
      { class: 'soft' },
      'Try the part of the line that names the error, without paths and times, or look through ',
      allEntries(root, 'all entries'),
      '.',
    ),
    newEntry(text),
  ].filter(Boolean);
}

/** Index not loaded. */
export function failedState(error, { root, retry }) {
  return [
    element(
      'p',
      { class: 'failed' },
      'The search index could not be loaded. The entries are still in the ',
      allEntries(root, 'list of all entries'),
      '. ',
      button('quiet', 'Try again', retry),
    ),
    element('p', { class: 'soft' }, String(error?.message ?? error)),
  ];
}

function allEntries(root, name) {
  return element('a', { href: `${root}all/` }, name);
}

/** Where the knowledge base takes new entries, with what was searched filled in; null for nowhere. */
function newEntry(text) {
  const form = document.body.dataset.newEntry;
  if (!form) {
    return null;
  }
  const told = encodeURIComponent(text.slice(0, LONGEST_TOLD).toWellFormed());
  return element(
    'p',
    {},
    'Solved it in the end? ',
    element('a', { href: form.replaceAll('{query}', () => told), rel: 'noreferrer' }, 'Write an entry'),
    ' with what you searched for already filled in.',
  );
}
