// The page of figures knows no clock: which of its entries are old is told by the reader's.

const longest = document.querySelector('.longest');
const most = Number(longest?.dataset.staleDays ?? 0);
if (most > 0) {
  const rows = [...longest.querySelectorAll('[data-looked]')];
  const old = rows.filter((row) => (Date.now() - Date.parse(row.dataset.looked)) / 86_400_000 > most);
  for (const row of old) {
    row.querySelector('.since').classList.add('status');
  }
  longest.querySelector('[data-stale-count]').textContent = told(old.length, rows.length);
}

function told(old, all) {
  if (old === 0) {
    return `None of the entries was left alone for more than ${most} days.`;
  }
  const those = old === all ? `All ${all}` : `${old} of these ${all}`;
  return `${those}, those with a mark, were left alone for more than ${most} days.`;
}
