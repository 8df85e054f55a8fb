// An old address of an entry: leads to the new one with all that the old one said besides, the system
// (?os=windows), the section, values for placeholders.
(() => {
  'use strict';
  const target = new URL(document.documentElement.dataset.moved, location.href);
  if (target.protocol === 'file:') {
    target.pathname += 'index.html'; // a folder's files are listed, not shown
  }
  target.search = location.search;
  target.hash = location.hash;
  location.replace(target.href);
})();
