// Every page: the theme, and the search that opens from anywhere.

import { openDialog } from './search-dialog.js';
import { onSearchKey } from './search-keys.js';
import { startTheme } from './theme.js';

startTheme(document.querySelector('[data-theme-toggle]'));

const opener = document.querySelector('[data-open-search]');
if (opener) {
  opener.addEventListener('click', openDialog);
  onSearchKey(openDialog);
}
