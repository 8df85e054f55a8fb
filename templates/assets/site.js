// Every page: the theme, and the search that opens from anywhere.

import { startTheme } from './theme.js';

startTheme(document.querySelector('[data-theme-toggle]'));

const opener = document.querySelector('[data-open-search]');
if (opener) {
  const open = async () => {
    const { openDialog } = await import('./search-dialog.js');
    openDialog(opener);
  };
  opener.addEventListener('click', open);
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open();
    }
  });
}
