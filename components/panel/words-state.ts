/**
 * Words typed or pasted. `typed` holds as long as nothing was ever pasted; `paste` is the page behind a paste, good
 * only while the text is as it was pasted.
 */
export type Words = { text: string; typed: boolean; paste: { text: string; html: string } | null };

export const NO_WORDS: Words = { text: '', typed: true, paste: null };

/** The words after the person typed; an emptied field starts anew. */
export const edited = (words: Words, text: string): Words => (text === '' ? NO_WORDS : { ...words, text });

/** The words after a paste; its headings, lists and tables are kept only when it is all there is. */
export const pasted = (before: Words, text: string, html: string): Words => ({
  text,
  typed: false,
  paste: before.text.trim() === '' && html !== '' ? { text, html } : null,
});

export type WordsToDraft = { text: string; typed: boolean; html?: string };

/** What goes to the drafter: with the paste's headings, lists and tables as long as nobody edited it. */
export function wordsToDraft({ text, typed, paste }: Words): WordsToDraft {
  const structured = paste !== null && paste.text.trim() === text.trim();
  return structured ? { text, typed, html: paste.html } : { text, typed };
}
