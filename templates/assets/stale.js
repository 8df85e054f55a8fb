// Says when an entry has not been looked at for long. The page itself knows no clock.

import { element } from './dom.js';

const DAY = 86_400_000;

/** Adds a fact to the list of facts when the entry is older than its site allows. */
export function startStale(facts) {
  const limit = Number(facts.dataset.staleDays);
  const day = Date.parse(facts.dataset.looked);
  const days = Math.floor((Date.now() - day) / DAY);
  if (limit > 0 && days > limit) {
    const dated = element('dd', { class: 'status' }, `not looked at for ${age(days)}`);
    facts.append(element('div', { class: 'stale' }, element('dt', {}, 'Age'), dated));
  }
}

function age(days) {
  const [count, unit] =
    days >= 730 ? [days / 365, 'years'] : days >= 60 ? [days / 30.4, 'months'] : [days, 'days'];
  return `${Math.floor(count)} ${unit}`;
}
