// The button for the light and the dark theme.

import { onChangedElsewhere, recall, remember } from './store.js';

const KEY = 'fixdex:theme';

/** Makes the button switch, and keeps its state in step with the system's theme. */
export function startTheme(button) {
  const page = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (page.dataset.theme ? page.dataset.theme === 'dark' : system.matches);
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    page.dataset.theme = isDark() ? 'light' : 'dark';
    remember(KEY, page.dataset.theme);
    show();
  });
  system.addEventListener('change', show);
  onChangedElsewhere(() => {
    const theme = recall(KEY);
    if (theme === 'dark' || theme === 'light') {
      page.dataset.theme = theme;
    } else {
      delete page.dataset.theme;
    }
    show();
  });
  show();
}
