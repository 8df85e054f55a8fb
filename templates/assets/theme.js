// The button for the light and the dark theme.

import { remember } from './store.js';

/** Makes the button switch, and keeps its state in step with the system's theme. */
export function startTheme(button) {
  const page = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (page.dataset.theme ? page.dataset.theme === 'dark' : system.matches);
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    page.dataset.theme = isDark() ? 'light' : 'dark';
    remember('fixdex:theme', page.dataset.theme);
    show();
  });
  system.addEventListener('change', show);
  show();
}
