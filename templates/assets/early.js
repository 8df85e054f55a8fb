// Runs before the page is shown, so that nothing moves later: the chosen theme, the system whose
// steps are shown, whether the entry is old, and whether scripts can help at all.
(() => {
  'use strict';
  const page = document.documentElement;
  const asked = new URLSearchParams(location.search);
  let theme = null;
  let variant = null;
  try {
    theme = localStorage.getItem('fixdex:theme');
    variant = localStorage.getItem('fixdex:variant');
  } catch {
    // Storage is blocked: the system's theme and steps it is.
  }
  if (theme === 'dark' || theme === 'light') {
    page.dataset.theme = theme;
  }

  // The page itself knows no clock.
  const days = Math.floor((Date.now() - Date.parse(page.dataset.looked)) / 86_400_000);
  page.classList.toggle('old', days > Number(page.dataset.staleDays));

  if (location.protocol !== 'file:') {
    page.classList.add('js');
    page.dataset.os = [asked.get('os') ?? '', variant ?? ''].find(isName) ?? system();
    if (asked.get('q')) {
      page.dataset.asked = ''; // results will come where the newest entries would be
    }
    try {
      showSteps(page.dataset.os);
    } catch {
      // An old browser: all steps are there until the script has made tabs of them.
    }
    // A script that does not load leaves dead controls: then the page is as without scripts.
    addEventListener('error', (event) => {
      if (event.target instanceof HTMLScriptElement) {
        page.classList.remove('js');
      }
    }, true);
    return;
  }
  // Browsers load no modules from a folder, and show its files instead of its index.html.
  addEventListener('DOMContentLoaded', () => {
    const told = document.querySelector('[data-from-folder]');
    if (told) {
      told.hidden = false;
    }
    for (const note of document.querySelectorAll('.nojs')) {
      note.hidden = true; // JavaScript there is
    }
    for (const link of document.querySelectorAll('a[href]')) {
      const target = new URL(link.href, location.href);
      if (target.protocol === 'file:' && target.pathname.endsWith('/')) {
        target.pathname += 'index.html';
        link.href = target.href;
      }
    }
  });

  function isName(text) {
    return /^[a-z]{2,20}$/.test(text);
  }

  function system() {
    const platform = navigator.userAgentData?.platform ?? navigator.platform ?? '';
    if (/^win/i.test(platform)) {
      return 'windows';
    }
    return /^mac/i.test(platform) ? 'macos' : 'linux';
  }

  // One panel of each choice, the one that choice.js will show: the first for the system, or else
  // the first.
  function showSteps(os) {
    const choice = '.js [data-choice]:not(.tabbed)';
    const panel = `> [data-variant="${os}"]`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media screen {
      ${choice}:has(${panel}) > [data-variant]:not([data-variant="${os}"]),
      ${choice} ${panel} ~ [data-variant],
      ${choice}:not(:has(${panel})) > [data-variant] ~ [data-variant] { display: none; }
    }`);
    document.adoptedStyleSheets.push(sheet);
  }
})();
