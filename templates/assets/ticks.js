// The checklist of symptoms: counts ticks, and keeps them for each entry by the symptoms' words.

import { onChangedElsewhere, recallObject, rememberObject, TICKS } from './store.js';

/** Makes a list of checkboxes count and remember. */
export function startTicks(list, entry) {
  const key = TICKS + entry;
  const boxes = [...list.querySelectorAll('input[type="checkbox"]')];
  const match = document.querySelector('[data-match]');
  const segments = [...document.querySelectorAll('.match-bar i')];
  const clear = document.querySelector('[data-ticks-clear]');

  const show = () => {
    const count = boxes.filter((box) => box.checked).length;
    match.textContent = `${count} of ${boxes.length} match`;
    segments.forEach((segment, i) => segment.classList.toggle('on', i < count));
    clear.hidden = count === 0;
  };
  const keep = () => {
    const ticked = boxes.filter((box) => box.checked);
    rememberObject(key, Object.fromEntries(ticked.map((box) => [box.dataset.key, words(box)])));
  };

  const restore = () => {
    const kept = recallObject(key);
    for (const box of boxes) {
      box.checked = Object.hasOwn(kept, box.dataset.key); // whatever the browser restored
    }
    adoptReworded(kept, boxes);
    show();
  };

  restore();
  onChangedElsewhere(restore);

  list.addEventListener('change', () => {
    keep();
    show();
  });
  clear.addEventListener('click', () => {
    boxes.forEach((box) => (box.checked = false));
    keep();
    show();
    boxes[0].focus();
  });
}

function words(box) {
  return box.labels[0].textContent.trim().replace(/\s+/g, ' ').slice(0, 200);
}

// A symptom whose words changed a little is still the one that was ticked.
function adoptReworded(kept, boxes) {
  const known = new Set(boxes.map((box) => box.dataset.key));
  for (const [key, old] of Object.entries(kept)) {
    if (known.has(key) || typeof old !== 'string') {
      continue;
    }
    const heir = boxes.find((box) => !Object.hasOwn(kept, box.dataset.key) && alike(old, words(box)));
    if (heir) {
      heir.checked = true;
    }
  }
}

// Dice's coefficient over pairs of letters: 1 for equal texts, 0 for nothing in common.
function alike(a, b) {
  const pairs = (s) => {
    const letters = s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
  };
  const left = pairs(a);
  const right = pairs(b);
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at >= 0) {
      rest.splice(at, 1);
      shared++;
    }
  }
  return left.length + right.length > 0 && (2 * shared) / (left.length + right.length) >= 0.8;
}
