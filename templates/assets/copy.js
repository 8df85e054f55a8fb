// The copy buttons: what is copied is what is seen, without prompts and printed lines, with values
// filled in. A block with a missing value is copied only at the second press, as text that stops.

import { guard, missing } from './quote.js';

/** Makes the copy button of a block work. */
export function startCopy(figure, values) {
  const button = figure.querySelector('.copy');
  const note = figure.querySelector('.code-note');
  const code = figure.querySelector('code');
  let warned = '';

  button.addEventListener('click', async () => {
    const pasted = paste(code, values);
    if (pasted.problem && warned !== pasted.problem) {
      warned = pasted.problem;
      say(note, `${pasted.problem} Copy again to take text that stops with an error.`, true);
      values.focus(pasted.name);
      return;
    }
    warned = '';
    await write(pasted.text, code, note);
  });
  if (code.querySelector('.hp')) {
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
  const guards = new Map();
  const pieces = [];
  let offset = 0; // in the block as written, where guards are placed
  for (const node of leaves(code)) {
    if (node.nodeType === Node.TEXT_NODE) {
      const pasted = !node.parentElement.closest('.hp, .hx');
      pieces.push({ offset, text: pasted ? node.data : null });
      offset += node.data.length;
      continue;
    }
    const filled = values.fill(node);
    const { name, place } = node.dataset;
    let text = filled.text;
    if (text === undefined) {
      if ('missing' in filled) {
        lacking.add(name);
      } else {
        refusals.set(name, filled.refused);
      }
      text = missing(place, name);
      const before = guard(place, name);
      const at = Number(node.dataset.guard ?? 0);
      if (before && !(guards.get(at) ?? '').includes(before)) {
        guards.set(at, (guards.get(at) ?? '') + before);
      }
    }
    pieces.push({ offset, text, slot: node });
    offset += name.length + 4;
  }
  const text = clean(join(pieces, guards));
  const ended = endsHeredoc(text, pieces);
  return { text: ended ? '' : text, ...problemOf(lacking, refusals, ended) };
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

// A piece without text is a prompt, or a printed line, which goes with its line end.
function join(pieces, guards) {
  let text = '';
  let dropLineEnd = false;
  for (const piece of pieces) {
    if (piece.text === null) {
      dropLineEnd = text === '' || text.endsWith('\n');
      continue;
    }
    const part = dropLineEnd && piece.text.startsWith('\n') ? piece.text.slice(1) : piece.text;
    dropLineEnd = false;
    text += piece.slot ? part : withGuards(part, piece.offset + piece.text.length - part.length, guards);
  }
  // Before a command that a prompt stands before, a guard has a line of its own.
  return [...guards.values()].map((before) => `${before.trim()}\n`).join('') + text;
}

function withGuards(text, offset, guards) {
  let result = '';
  let from = 0;
  for (const [at, before] of [...guards].sort((a, b) => a[0] - b[0])) {
    const place = at - offset;
    if (place >= from && place < text.length) {
      result += text.slice(from, place) + before;
      from = place;
      guards.delete(at);
    }
  }
  return result + text.slice(from);
}

// A value must not make the line that ends the here-document it stands in.
function endsHeredoc(text, pieces) {
  for (const { slot } of pieces) {
    const end = slot?.dataset.end;
    if (end && slot.classList.contains('has-value')) {
      const lines = text.split('\n').filter((line) => line.replace(/^\t+/, '') === end);
      const written = slot.closest('code').textContent.split('\n');
      if (lines.length > written.filter((line) => line.replace(/^\t+/, '') === end).length) {
        return slot.dataset.name;
      }
    }
  }
  return '';
}

function problemOf(lacking, refusals, ended) {
  if (ended) {
    return { problem: `${ended} would end the text it stands in.`, name: ended };
  }
  if (refusals.size > 0) {
    const [name, reason] = refusals.entries().next().value;
    return { problem: `${name}: ${reason}`, name };
  }
  if (lacking.size > 0) {
    const names = [...lacking];
    const is = names.length === 1 ? 'is' : 'are';
    return { problem: `${names.join(', ')} ${is} missing.`, name: names[0] };
  }
  return {};
}

// No line end at the end, which would run the last line; nothing that cannot be seen.
function clean(text) {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '')
    .replace(/\s+$/, '');
}

async function write(text, code, note) {
  try {
    await navigator.clipboard.writeText(text);
    say(note, 'Copied');
  } catch {
    // The clipboard is blocked: the reader's own keys still work on what is selected.
    getSelection().selectAllChildren(code);
    say(note, 'Copying is blocked here. The block is selected: press Ctrl C.', true);
  }
}

const timers = new WeakMap();

function say(note, text, stays = false) {
  clearTimeout(timers.get(note));
  note.textContent = text;
  if (!stays) {
    timers.set(note, setTimeout(() => (note.textContent = ''), 2500));
  }
}
