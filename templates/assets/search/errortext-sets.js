// Sets of characters and words.

/** Whether a character is one of those in a text; false beyond the end of a line. */
export const has = (set, c) => set.indexOf(c) >= 0;

/** The words of a text, divided by spaces. */
export const words = (text) => new Set(text.trim().split(/ +/));
