// The page of what this browser keeps: values and ticks, to be changed and forgotten.

import { button, element } from './dom.js';
import {
  keysWith,
  onChangedElsewhere,
  RAW_VALUES,
  recallObject,
  remember,
  rememberObject,
  TICKS,
  VALUES,
} from './store.js';

const place = document.querySelector('[data-kept]');
const note = element('p', { role: 'status', class: 'kept-note' });
const list = element('div', {});
place.append(list, note);
show();
onChangedElsewhere(() => {
  const focused = document.activeElement?.id;
  show();
  document.getElementById(focused)?.focus();
});

function show() {
  const rows = [VALUES, RAW_VALUES].flatMap((key) =>
    Object.entries(recallObject(key))
      .filter(([, value]) => typeof value === 'string')
      .map(([name, value]) => row(key, name, value)),
  );
  const ticks = keysWith(TICKS).length;
  list.replaceChildren(
    ...(rows.length > 0
      ? [element('ul', { class: 'kept' }, ...rows), button('quiet', 'Forget all values', forgetValues)]
      : [element('p', {}, 'No values are kept.')]),
    ...(ticks > 0 ? [' ', button('quiet', 'Forget all ticked symptoms', forgetTicks)] : []),
  );
}

function row(key, name, value) {
  const field = element('input', {
    id: `kept-${key}-${name}`,
    value,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  field.addEventListener('input', () => keep(key, name, field.value));
  const forget = button('quiet', 'Forget', () => {
    keep(key, name, '');
    after(`${name} is forgotten.`);
  });
  forget.setAttribute('aria-label', `Forget ${name}`);
  const label = element('label', { for: field.id }, name);
  if (key === RAW_VALUES) {
    label.append(element('span', { class: 'note' }, ' inserted as typed'));
  }
  return element('li', {}, label, field, forget);
}

function keep(key, name, value) {
  const kept = recallObject(key);
  if (value === '') {
    delete kept[name];
  } else {
    kept[name] = value;
  }
  rememberObject(key, kept);
}

function forgetValues() {
  remember(VALUES, null);
  remember(RAW_VALUES, null);
  after('All values are forgotten.');
}

function forgetTicks() {
  keysWith(TICKS).forEach((key) => remember(key, null));
  after('All ticked symptoms are forgotten.');
}

// The pressed button is gone: the next one takes over, or the page.
function after(text) {
  show();
  note.textContent = text;
  (list.querySelector('button') ?? document.querySelector('main')).focus();
}
