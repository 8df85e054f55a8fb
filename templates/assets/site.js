// Every page: the theme, and the search that opens from anywhere.

import { openDialog } from './search-dialog.js';
import { onSearchKey } from './search-keys.js';
import { startTheme } from './theme.js';

const toggle = document.querySelector('[data-theme-toggle]');
if (toggle) {
  startTheme(toggle);
}

const openers = document.querySelectorAll('[data-open-search]');
openers.forEach((opener) => opener.addEventListener('click', openDialog));
if (openers.length > 0) {
  onSearchKey(openDialog);
}
