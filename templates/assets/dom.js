// Makes elements. Text is always a text node: nothing here parses HTML.

/** An element with attributes and children; a child is an element or a text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * A button.
 *
 * @param {string} kind its class
 * @param {string} label
 * @param {(event: Event) => void} press
 */
export function button(kind, label, press) {
  const made = element('button', { type: 'button', class: kind }, label);
  made.addEventListener('click', press);
  return made;
}

/** A pasted text of several lines, which a box of one line would join: it is not put in. Else null. */
export function pastedLines(event) {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!/[\r\n]/.test(text.trim())) {
    return null;
  }
  event.preventDefault();
  return text;
}

/** A text with stretches of it marked. */
export function marked(text, marks) {
  const parts = document.createDocumentFragment();
  let at = 0;
  for (const { start, end } of marks) {
    parts.append(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  parts.append(text.slice(at));
  return parts;
}
