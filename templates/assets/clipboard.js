// Puts text on the clipboard.

/**
 * Whether a text could be copied. Pages that are not served over https have no clipboard of their own:
 * there a copy of what is selected is asked for, and the text is put in its place.
 */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedInPlace(text);
  }
}

function copiedInPlace(text) {
  let given = false;
  const give = (event) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    given = true;
  };
  const selection = getSelection();
  const before = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  selection.selectAllChildren(document.querySelector('h1')); // without a selection nothing is copied
  document.addEventListener('copy', give);
  try {
    document.execCommand('copy');
  } catch {
    // Not even that.
  } finally {
    document.removeEventListener('copy', give);
    selection.removeAllRanges();
    if (before) {
      selection.addRange(before);
    }
  }
  return given;
}
