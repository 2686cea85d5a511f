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

/** A larger paste is kept without its structure: the browser's session storage holds a few megabytes. */
const MOST_HTML = 1_000_000;

/** The words as they are put aside while the panel is closed; '' when there are none. */
export function toKept(words: Words): string {
  if (words.text === '') return '';
  const { paste } = words;
  return JSON.stringify(paste !== null && paste.html.length > MOST_HTML ? { ...words, paste: null } : words);
}

const isObject = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null;

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}

function readPaste(raw: unknown): Words['paste'] {
  if (!isObject(raw)) return null;
  const { text, html } = raw;
  return typeof text === 'string' && typeof html === 'string' ? { text, html } : null;
}

/** The words that were put aside; none where they cannot be read. */
export function fromKept(kept: string): Words {
  const raw = parsed(kept);
  if (!isObject(raw) || typeof raw.text !== 'string' || raw.text === '') return NO_WORDS;
  const { text, paste } = raw;
  return { text, typed: raw.typed === true, paste: readPaste(paste) };
}
