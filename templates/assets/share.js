// Links that name an entry's placeholders and, when the reader asks for it, carry values. They are in
// the fragment, which no server sees. What comes with a link is somebody else's word: nothing of it
// is used before the reader accepts it, value by value, and secret and raw values never are.

import { copied } from './clipboard.js';
import { element } from './dom.js';

const MARK = '#values:';
const NAME = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const LONGEST = 2000;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u00a0\u2007\u202f\u3164]/u;

/** Makes a form's link button work, and shows what the page's own address brings. */
export function startSharing(form) {
  const fields = new Map([...form.querySelectorAll('input[name]')].map((f) => [f.name, f]));
  const withValues = form.querySelector('[data-share-values]');
  const note = form.querySelector('[data-share-note]');
  form.querySelector('[data-share]').addEventListener('click', async () => {
    const link = linkTo(fields, withValues.checked);
    const told = withValues.checked ? 'Copied, with values' : 'Copied, without values';
    note.textContent = (await copied(link)) ? told : link;
  });
  const receive = () => {
    if (location.hash.startsWith(MARK)) {
      offer(form, fields, parse(location.hash.slice(MARK.length)));
      // A reload, or a copy of the address, should not bring them again.
      history.replaceState(null, '', location.pathname + location.search);
    }
  };
  addEventListener('hashchange', receive);
  receive();
}

const isPrivate = (field) => 'secret' in field.dataset || 'raw' in field.dataset;

function linkTo(fields, withValues) {
  const parts = [...fields.values()].map((field) =>
    withValues && !isPrivate(field) && field.value !== '' && field.value.length <= LONGEST
      ? `${field.name}=${encodeURIComponent(field.value)}`
      : field.name,
  );
  return location.href.replace(/#.*/, '') + MARK + parts.join('&');
}

/** What a link carries: values by name, undefined for a name alone. */
function parse(text) {
  const carried = new Map();
  for (const part of text.split('&').slice(0, 50)) {
    const [name, ...rest] = part.split('=');
    if (NAME.test(name)) {
      carried.set(name, rest.length === 0 ? undefined : decoded(rest.join('=')));
    }
  }
  return carried;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function offer(form, fields, carried) {
  form.querySelector('.offers')?.remove();
  const items = [];
  const asked = [];
  for (const [name, value] of carried) {
    const field = fields.get(name);
    if (!field) {
      continue;
    }
    if (value === undefined || value === field.value) {
      asked.push(...(field.value === '' ? [name] : []));
    } else {
      items.push(item(field, value));
    }
  }
  if (items.length === 0 && asked.length === 0) {
    return;
  }
  const panel = element('div', { class: 'offers', role: 'group', 'aria-label': 'From the link' });
  if (items.length > 0) {
    panel.append(
      element(
        'p',
        {},
        element('strong', {}, 'This link brings values.'),
        ' Whoever made it chose them: use only what you know to be right.',
      ),
      element('ul', {}, ...items),
    );
  }
  if (asked.length > 0) {
    panel.append(element('p', {}, `This link asks for ${asked.join(', ')}.`));
  }
  form.querySelector('.values-grid').before(panel);
}

function item(field, value) {
  const { name } = field;
  const reason = refusal(field, value);
  if (reason) {
    return element('li', {}, element('b', {}, name), ` ${reason}`);
  }
  const use = element('button', { type: 'button', class: 'quiet' }, 'Use');
  const leave = element('button', { type: 'button', class: 'quiet' }, 'Leave out');
  use.setAttribute('aria-label', `Use the value for ${name}`);
  leave.setAttribute('aria-label', `Leave out the value for ${name}`);
  const instead = field.value === '' ? null : element('span', {}, ` in place of ${field.value}`);
  const made = element(
    'li',
    {},
    element('b', {}, name),
    ' ',
    element('bdi', {}, element('code', {}, value)),
    instead,
    ' ',
    use,
    ' ',
    leave,
  );
  const close = () => {
    const panel = made.closest('.offers');
    made.remove();
    const next = panel.querySelector('button') ?? field;
    if (next === field) {
      panel.remove();
    }
    next.focus();
  };
  use.addEventListener('click', () => {
    field.value = value;
    field.dispatchEvent(new Event('input'));
    close();
  });
  leave.addEventListener('click', close);
  return made;
}

function refusal(field, value) {
  if (isPrivate(field)) {
    return 'is never taken from a link.';
  }
  if (value === '' || value.length > LONGEST || UNSEEN.test(value)) {
    return 'has a value here that cannot be shown whole, and is left out.';
  }
  return '';
}
