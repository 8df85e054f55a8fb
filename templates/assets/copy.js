// The copy buttons: what is copied is what is seen, without prompts and printed lines, with values
// filled in. A block with a missing value is copied only at the second press, as text that stops, and
// not at all where nothing would stop it.

import { copied } from './clipboard.js';
import { isInert, missing, stopped, stops } from './quote.js';

/** Makes the copy button of a block work. */
export function startCopy(figure, values) {
  const button = figure.querySelector('.copy');
  const note = figure.querySelector('.code-note');
  const code = figure.querySelector('code');
  let warned = '';

  button.addEventListener('click', async () => {
    const pasted = paste(code, values);
    const stopping = stops(code.dataset.family);
    if (pasted.problem && (warned !== pasted.problem || !stopping)) {
      warned = pasted.problem;
      const then = stopping
        ? 'Copy again to take text that stops with an error.'
        : 'Not copied: nothing in this text would stop without it.';
      // Those who hear the page are told at the field, where they are now.
      sayUnheard(note, `${pasted.problem} ${then}`);
      values.ask(pasted.name, pasted.lacking, button);
      return;
    }
    warned = '';
    values.endAsking();
    await write(pasted.text, code, note);
  });
  values.onChange(() => {
    if (warned) {
      warned = '';
      say(note, ''); // it may no longer be so
    }
  });
  if (code.dataset.lines) {
    addCopyAll(button, code, note);
  }
}

// A recorded session has two things to copy: its commands, and all of it.
function addCopyAll(button, code, note) {
  const all = document.createElement('button');
  all.type = 'button';
  all.className = 'copy copy-all';
  all.textContent = 'Copy all';
  all.setAttribute('aria-label', `${button.getAttribute('aria-label').replace('Copy', 'Copy all of')}`);
  all.addEventListener('click', () => write(clean(code.textContent), code, note));
  button.after(all);
}

/** The text that a block gives, and what keeps it from running. */
function paste(code, values) {
  const lacking = new Set();
  const refusals = new Map();
  let inert = false;
  const joined = join(code, (slot) => {
    const filled = values.fill(slot);
    const { name, place } = slot.dataset;
    if ('text' in filled) {
      return filled.text;
    }
    if ('missing' in filled) {
      lacking.add(name);
    } else {
      refusals.set(name, filled.refused);
    }
    inert ||= isInert(place);
    return missing(place, name);
  });
  let text = clean(joined);
  const ended = endsHeredoc(text, code);
  if (ended) {
    refusals.set(ended, 'This would end the text it stands in.');
  }
  const names = [...new Set([...lacking, ...refusals.keys()])].sort();
  if (names.length > 0) {
    text = stopped(code.dataset.family, text, inert, names);
  }
  return { text, ...problemOf(lacking, refusals) };
}

function* leaves(element) {
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE || child.classList?.contains('slot')) {
      yield child;
    } else {
      yield* leaves(child);
    }
  }
}

// What was typed: all lines but the printed ones, which the page tells by a letter a line, without
// prompts.
function join(code, fill) {
  const kinds = code.dataset.lines ?? '';
  let line = 0;
  let text = '';
  for (const node of leaves(code)) {
    if (node.nodeType !== Node.TEXT_NODE) {
      text += kinds[line] === '-' ? '' : fill(node);
      continue;
    }
    const isPrompt = node.parentElement.closest('.hp') !== null;
    for (const piece of node.data.split(/(?<=\n)/)) {
      text += isPrompt || kinds[line] === '-' ? '' : piece;
      line += piece.endsWith('\n') ? 1 : 0;
    }
  }
  return text;
}

// A value must not make the line that ends the here-document it stands in; in a substitution, bash
// takes a line for the end that only begins with it.
function endsHeredoc(text, code) {
  const count = (lines, end) =>
    lines.split('\n').filter((line) => line.replace(/^\t+/, '').startsWith(end)).length;
  for (const slot of code.querySelectorAll('.slot[data-end]')) {
    const end = slot.dataset.end;
    const without = join(code, () => '__');
    if (count(text, end) > count(without, end)) {
      return slot.dataset.name;
    }
  }
  return '';
}

function problemOf(lacking, refusals) {
  if (refusals.size > 0) {
    const [name, reason] = refusals.entries().next().value;
    return { problem: `${name}: ${reason}`, name, lacking: [...lacking] };
  }
  if (lacking.size > 0) {
    const names = [...lacking];
    const is = names.length === 1 ? 'is' : 'are';
    return { problem: `${names.join(', ')} ${is} missing.`, name: names[0], lacking: names };
  }
  return {};
}

// No line end at the end, which would run the last line; nothing that cannot be seen.
function clean(text) {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '')
    .replace(/[ \t\n]+$/, '');
}

async function write(text, code, note) {
  if (await copied(text)) {
    say(note, 'Copied');
    return;
  }
  // The clipboard is blocked: the reader's own keys still work on what is selected.
  getSelection().selectAllChildren(code);
  say(note, 'Copying is blocked here. The block is selected: press Ctrl C.', true);
}

const timers = new WeakMap();

function sayUnheard(note, text) {
  say(note, '');
  note.setAttribute('aria-live', 'off');
  note.textContent = text;
}

function say(note, text, stays = false) {
  clearTimeout(timers.get(note));
  note.textContent = text;
  note.removeAttribute('aria-live');
  if (!stays) {
    timers.set(note, setTimeout(() => (note.textContent = ''), 2500));
  }
}
