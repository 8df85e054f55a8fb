// What a search shows: an option for each entry found, and the filters that go with them.

import { element, marked } from './dom.js';

const FACETS = [
  ['platform', 'Platform'],
  ['criticality', 'Criticality'],
  ['category', 'Category'],
  ['technology', 'Technology'],
  ['tag', 'Tag'],
];
const SHOWN = 6;

/** A link to an entry, as an option of a list. */
export function hitOption(hit, id, root) {
  const { facets } = hit;
  return element(
    'a',
    { id, class: 'hit', role: 'option', tabindex: '-1', 'aria-selected': 'false', href: root + hit.url },
    element('span', { class: 'hit-title' }, hit.title),
    hit.snippet?.text
      ? element('span', { class: 'hit-text' }, marked(hit.snippet.text, hit.snippet.marks ?? []))
      : null,
    element(
      'span',
      { class: 'hit-facts' },
      element('span', { class: 'id' }, hit.id),
      facets?.criticality
        ? element('span', { class: 'grade', 'data-grade': facets.criticality }, facets.criticality)
        : null,
      facets?.platform ? element('span', {}, facets.platform) : null,
    ),
  );
}

/** Buttons that narrow the search; those that are pressed stay, even with no entry left. */
export function filterBar(counts, chosen, toggle) {
  const groups = [];
  for (const [facet, name] of FACETS) {
    const pressed = chosen[facet] ?? [];
    const values = Object.entries(counts[facet] ?? {}).sort(
      (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
    );
    const shown = values.filter(([value], i) => i < SHOWN || pressed.includes(value));
    for (const value of pressed) {
      if (!shown.some(([other]) => other === value)) {
        shown.unshift([value, 0]);
      }
    }
    if (shown.length > 1 || pressed.length > 0) {
      groups.push(
        element(
          'div',
          { class: 'filter', role: 'group', 'aria-label': name },
          element('span', { class: 'filter-name', 'aria-hidden': 'true' }, name),
          ...shown.map(([value, count]) => filterButton(facet, value, count, pressed, toggle)),
        ),
      );
    }
  }
  return groups;
}

function filterButton(facet, value, count, pressed, toggle) {
  const on = pressed.includes(value);
  const button = element(
    'button',
    {
      type: 'button',
      class: 'term',
      'aria-pressed': String(on),
      'data-filter': `${facet}=${value}`,
    },
    value,
    element('span', { class: 'count' }, String(count)),
  );
  button.addEventListener('click', () => toggle(facet, value, !on));
  return button;
}
