// Every page: the theme, and the search that opens from anywhere.

import { openDialog } from './search-dialog.js';
import { startTheme } from './theme.js';

startTheme(document.querySelector('[data-theme-toggle]'));

const opener = document.querySelector('[data-open-search]');
if (opener) {
  opener.addEventListener('click', openDialog);
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openDialog();
    }
  });
}
