// The fields for placeholders: typed once, shown everywhere on the page, kept for other entries.

import { button, element } from './dom.js';
import { quote } from './quote.js';
import { onChangedElsewhere, RAW_VALUES, recallObject, rememberObject, VALUES } from './store.js';

/** The values that a reader gave. */
export class Values {
  #fields = new Map();
  #listeners = [];
  #slots = [...document.querySelectorAll('.slot')];
  #form;
  /** What a command lacks, while the reader is on the way to give it: {names, pressed, back}. */
  #asked = null;

  constructor(form) {
    this.#form = form;
    for (const field of form?.querySelectorAll('input[name]') ?? []) {
      this.#fields.set(field.name, field);
      const value = keptOf(field);
      if (value !== null) {
        field.value = value;
      }
      field.addEventListener('input', () => this.#changed(field));
      field.addEventListener('keydown', (event) => this.#goOn(event));
    }
    onChangedElsewhere(() => this.#recall());
    form?.addEventListener('submit', (event) => event.preventDefault());
    for (const slot of this.#slots) {
      slot.addEventListener('click', () => this.#focus(slot.dataset.name));
    }
    this.#show();
  }

  /** What a slot of a block becomes: its text, or why there is none. */
  fill(slot) {
    const field = this.#fields.get(slot.dataset.name);
    const value = field?.value ?? '';
    if (value === '') {
      return { missing: slot.dataset.name };
    }
    const mismatch = problem(field);
    if (mismatch) {
      return { refused: mismatch };
    }
    if ('raw' in field.dataset) {
      return { text: value };
    }
    return quote(slot.dataset.place, value, `__${slot.dataset.name}__`);
  }

  /** Calls back after each change of a value. */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Takes the reader to the field of a name, says at the fields which of them are missing, and offers the
   * way back.
   *
   * @param {string} name
   * @param {string[]} names of values that are missing
   * @param {HTMLButtonElement} pressed the button that copies
   */
  ask(name, names, pressed) {
    this.endAsking();
    const press = button('quiet', 'Back to the command', () => this.#goBack());
    const back = element('p', { class: 'values-back' }, press);
    this.#asked = { names, pressed, back };
    this.#form?.append(back);
    this.#show();
    this.#focus(name);
  }

  /** The reader has what they came for. */
  endAsking() {
    this.#asked?.back.remove();
    this.#asked = null;
    this.#show();
  }

  #goBack() {
    const { pressed } = this.#asked;
    this.endAsking();
    pressed.focus({ preventScroll: true });
    pressed.scrollIntoView({ block: 'center' });
  }

  // Enter leads to what is missing next, and then to the command again.
  #goOn(event) {
    if (event.key !== 'Enter' || event.isComposing || this.#asked === null) {
      return;
    }
    event.preventDefault();
    const next = this.#asked.names.find((name) => this.#isMissing(name));
    if (next === undefined) {
      this.#goBack();
    } else {
      this.#focus(next);
    }
  }

  #isMissing(name) {
    return this.#fields.get(name)?.value === '';
  }

  #focus(name) {
    const field = this.#fields.get(name);
    field?.focus({ preventScroll: true });
    field?.closest('.value').scrollIntoView({ block: 'nearest' }); // with its name and what is wrong
  }

  // What was forgotten elsewhere must not stay here, and be kept again.
  #recall() {
    for (const field of this.#fields.values()) {
      if (!isSecret(field)) {
        field.value = keptOf(field) ?? field.defaultValue;
      }
    }
    this.#tell();
  }

  #tell() {
    this.#show();
    this.#listeners.forEach((listener) => listener());
  }

  #changed(field) {
    tidy(field);
    if (!isSecret(field)) {
      const kept = recallObject(keyOf(field));
      if (field.value === '') {
        delete kept[field.name];
      } else {
        kept[field.name] = field.value;
      }
      rememberObject(keyOf(field), kept);
    }
    this.#tell();
  }

  #show() {
    const problems = new Map();
    for (const slot of this.#slots) {
      this.#showSlot(slot, problems);
    }
    for (const field of this.#fields.values()) {
      const lacking = this.#asked?.names.includes(field.name) ? `${field.name} is missing.` : '';
      const text = field.value === '' ? lacking : (problem(field) ?? problems.get(field.name) ?? '');
      field.setAttribute('aria-invalid', String(text !== ''));
      field.closest('.value').querySelector('[data-problem]').textContent = text;
    }
  }

  #showSlot(slot, problems) {
    const name = slot.dataset.name;
    const field = this.#fields.get(name);
    const filled = slot.dataset.place ? this.fill(slot) : { text: field?.value ?? '' };
    const hasValue = 'text' in filled && (field?.value ?? '') !== '';
    slot.classList.toggle('has-value', hasValue);
    slot.classList.toggle('has-problem', 'refused' in filled);
    if ('refused' in filled) {
      problems.set(name, filled.refused);
    }
    const shown = hasValue && field && isSecret(field) ? '••••••' : filled.text;
    slot.textContent = hasValue ? shown : `__${name}__`;
  }
}

// What was typed to be quoted must not stand unquoted in another entry.
const keyOf = (field) => ('raw' in field.dataset ? RAW_VALUES : VALUES);
const isSecret = (field) => 'secret' in field.dataset;

/** The value that is kept for a field, or null. */
function keptOf(field) {
  const value = recallObject(keyOf(field))[field.name];
  return typeof value === 'string' && !isSecret(field) ? value : null;
}

/** Why a value is not what its author expects, or null. */
function problem(field) {
  const pattern = field.dataset.pattern;
  if (!pattern) {
    return null;
  }
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(field.value)
      ? null
      : `Expected: ${pattern}`;
  } catch {
    return null; // not a pattern that this browser knows
  }
}

// What comes along with pasted text and is not meant: a no-break space for a space.
function tidy(field) {
  const tidied = field.value.replace(/[\u00a0\u2007\u202f]/g, ' ');
  if (tidied !== field.value) {
    field.value = tidied;
  }
}
