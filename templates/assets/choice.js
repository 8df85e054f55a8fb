// Steps that differ from system to system, as tabs. The reader's choice holds for the whole site.

import { element } from './dom.js';
import { recall, remember } from './store.js';

const KEY = 'fixdex:variant';
const choices = [];

/** Makes tabs of all choices of the page. */
export function startChoices() {
  for (const place of document.querySelectorAll('[data-choice]')) {
    choices.push(new Choice(place, choices.length + 1));
  }
  if (choices.length === 0) {
    return;
  }
  showAll(recall(KEY) ?? system());
  followAddress();
  addEventListener('hashchange', followAddress);
}

class Choice {
  constructor(place, number) {
    this.place = place;
    this.panels = [...place.querySelectorAll(':scope > [data-variant]')];
    this.tabs = this.panels.map((panel, i) => this.#tab(panel, `choice-${number}-${i + 1}`));
    place.prepend(
      element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'For which system' }, ...this.tabs),
    );
    place.classList.add('tabbed');
    place.addEventListener('keydown', (event) => this.#move(event));
  }

  #tab(panel, id) {
    const title = panel.querySelector('h2, h3, h4, h5, h6, .label');
    const name = title.firstElementChild?.matches('strong') ? title.firstElementChild : title;
    const text = [...name.childNodes]
      .filter((node) => !node.classList?.contains('anchor'))
      .map((node) => node.textContent)
      .join('');
    title.classList.add('tab-title');
    title.querySelector('.anchor')?.setAttribute('tabindex', '-1');
    panel.id ||= `${id}-panel`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', id);
    panel.addEventListener('beforematch', () => this.show(panel));
    const tab = element(
      'button',
      { type: 'button', class: 'tab', role: 'tab', id, 'aria-controls': panel.id },
      text.trim(),
    );
    tab.addEventListener('click', () => this.#choose(panel));
    return tab;
  }

  #choose(panel) {
    const { top } = this.place.getBoundingClientRect();
    remember(KEY, panel.dataset.variant);
    showAll(panel.dataset.variant);
    this.show(panel);
    // Other choices above may have changed their height.
    scrollBy({ top: this.place.getBoundingClientRect().top - top, behavior: 'instant' });
    const target = panel.querySelector('[id]');
    history.replaceState(null, '', `#${target ? target.id : panel.id}`);
  }

  show(chosen) {
    this.panels.forEach((panel, i) => {
      const shown = panel === chosen;
      // Found in the page by the browser's own search all the same.
      panel.hidden = shown ? false : 'until-found';
      this.tabs[i].setAttribute('aria-selected', String(shown));
      this.tabs[i].tabIndex = shown ? 0 : -1;
    });
  }

  showVariant(variant) {
    const chosen = this.panels.find((panel) => panel.dataset.variant === variant);
    if (chosen || !this.tabs.some((tab) => tab.getAttribute('aria-selected') === 'true')) {
      this.show(chosen ?? this.panels[0]);
    }
  }

  #move(event) {
    const at = this.tabs.indexOf(event.target);
    const last = this.tabs.length - 1;
    const to = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      this.#choose(this.panels[to]);
      this.tabs[to].focus();
    }
  }
}

function showAll(variant) {
  choices.forEach((choice) => choice.showVariant(variant));
}

// A link to something in a panel opens it, for this visit only.
function followAddress() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const panel = target?.closest('[role="tabpanel"]');
  const choice = choices.find((one) => one.panels.includes(panel));
  if (choice) {
    choice.show(panel);
    target.scrollIntoView();
  }
}

function system() {
  const platform = navigator.userAgentData?.platform ?? navigator.platform ?? '';
  if (/^win/i.test(platform)) {
    return 'windows';
  }
  return /^mac/i.test(platform) ? 'macos' : 'linux';
}
