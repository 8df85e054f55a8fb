// Runs before the page is shown: the chosen theme, and whether scripts can help at all.
(() => {
  'use strict';
  const page = document.documentElement;
  try {
    const theme = localStorage.getItem('fixdex:theme');
    if (theme === 'dark' || theme === 'light') {
      page.dataset.theme = theme;
    }
  } catch {
    // Storage is blocked: the system's theme it is.
  }
  if (location.protocol !== 'file:') {
    page.classList.add('js');
    if (new URLSearchParams(location.search).get('q')) {
      page.dataset.asked = ''; // results will come where the newest entries would be
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
      told.nextElementSibling.hidden = true; // JavaScript there is
    }
    for (const link of document.querySelectorAll('a[href]')) {
      const target = new URL(link.href, location.href);
      if (target.protocol === 'file:' && target.pathname.endsWith('/')) {
        target.pathname += 'index.html';
        link.href = target.href;
      }
    }
  });
})();
