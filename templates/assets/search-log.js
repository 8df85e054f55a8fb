// What a log shows: how far it has been read, and the entries that explain it.

import { button, element } from './dom.js';

/** Of an entry, the error texts that are shown with their lines. */
const MOST_MATCHES = 2;

const HOW = {
  literal: 'is',
  wildcard: 'fits, with its gaps filled,',
  words: 'has most words of',
};

/** A log that somebody gave. */
export class GivenLog {
  /**
   * @param {Blob} blob its bytes
   * @param {string} name what to call it
   * @param {{text: string} | {log: Blob}} query what the search is asked for it
   */
  constructor(blob, name, query) {
    this.blob = blob;
    this.name = name;
    this.query = query;
  }

  /** A file, or a text that is too long to be searched for whole. */
  static of(blob, name) {
    return new GivenLog(blob, name, { log: blob });
  }

  /** A text of some lines. */
  static pasted(text) {
    return new GivenLog(new Blob([text]), 'what you pasted', { text });
  }
}

/** How far a log has been read. */
export class Reading {
  #blob;
  #bar;
  #told = element('span', { class: 'soft' });
  /** What is shown. */
  nodes;

  constructor(log, stop) {
    this.#blob = log.blob;
    this.#bar = element('progress', { max: Math.max(1, log.blob.size), value: 0, 'aria-label': 'Read so far' });
    this.nodes = [
      element('p', { class: 'reading' }, 'Reading ', log.name, ' ', this.#bar, ' ', button('quiet', 'Stop', stop)),
      element('p', {}, this.#told),
    ];
  }

  update({ bytes, lines }) {
    this.#bar.value = bytes;
    this.#told.textContent = `${megabytes(bytes)} of ${megabytes(this.#blob.size)} MB, ${counted(lines, 'line')}`;
  }
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1);
}

function counted(count, what) {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

/** How many entries explain a log, in words. */
export function diagnosisTold({ entries, more, lines, cut }, log) {
  const read = cut ? ' that could be unpacked' : '';
  const of = `${counted(lines, 'line')} of ${log.name}${read}`;
  if (entries.length === 0) {
    return `No entry explains the ${of}`;
  }
  const count = entries.length + more;
  return `${count === 1 ? '1 entry explains' : `${count} entries explain`} the ${of}`;
}

/** A link to an entry that explains a log, as an option of a list. */
export function diagnosisOption({ title, id: entry, url, score, tldr, matches }, id, root) {
  return element(
    'a',
    { id, class: 'hit', role: 'option', tabindex: '-1', 'aria-selected': 'false', href: root + url },
    element('span', { class: 'hit-title' }, title),
    ...matches.slice(0, MOST_MATCHES).flatMap(matchShown),
    tldr ? element('span', { class: 'hit-tldr' }, tldr) : null,
    element(
      'span',
      { class: 'hit-facts' },
      element('span', { class: 'id' }, entry),
      element('span', {}, `${Math.floor(score)} of 100`),
    ),
  );
}

function matchShown({ symptom, how, count, lines }) {
  const [first, ...others] = lines;
  const also = others.map(({ line }) => line).join(', ');
  const times = count === 1 ? '' : ` · ${counted(count, 'time')}, also at ${also}${count > lines.length ? ', …' : ''}`;
  return [
    element(
      'span',
      { class: 'hit-text log-line' },
      element('span', { class: 'line-number' }, `line ${first.line} `),
      first.text,
    ),
    element('span', { class: 'hit-how' }, `${HOW[how]} `, element('code', {}, symptom.split('\n')[0]), times),
  ];
}

/** Entries that have words of a log, below those that explain it. */
export function besides(options, explained) {
  const name = explained ? 'Others with words of its error lines' : 'Entries with words of its error lines';
  return element(
    'div',
    { role: 'group', 'aria-label': name, class: 'hits-besides' },
    element('span', { class: 'found', 'aria-hidden': 'true' }, name),
    ...options,
  );
}
