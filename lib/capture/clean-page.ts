import type { WordLists } from '../model/word-lists.ts';
import { type HandWord, replacing } from './hand-words.ts';
import { redactorFor } from './redact/redactor.ts';
import { addressOf } from './source.ts';

type NamedPage = { address: string; title: string };

/** A text of a person's own with what must not be kept replaced. */
export async function cleanWords(words: string, lists: WordLists): Promise<string> {
  const { text } = await redactorFor({ texts: [words], names: [], secrets: [], lists });
  return text(words);
}

/**
 * The same for words that stand beside a page's, whose placeholders are numbered: these have no number, so that none is
 * ever taken for one of the page's and restored as such. Words redacted by hand are replaced, too.
 */
export async function cleanWordsBeside(
  words: string,
  lists: WordLists,
  hand: readonly HandWord[],
): Promise<string> {
  const { text, counted } = await redactorFor({ texts: [words], names: [], secrets: [], lists });
  const unnamed = replacing(hand.map(({ word }) => ({ word, placeholder: '[word]' })));
  const clean = text(words);
  const kept = counted([clean]).reduce(
    (so, { placeholder, kind }) => so.replaceAll(placeholder, `[${kind}]`),
    clean,
  );
  return unnamed.text(kept);
}

/** Browsers call a page without a title by its address, which then says all that was cut from it. */
const isAddress = (title: string, { host, href }: URL): boolean =>
  title !== '' && (title.startsWith(host) || href.startsWith(title));

/** A page as it may be noted: the address as a source has it, and in it and the title nothing that must not be kept. */
export async function cleanPage({ address, title }: NamedPage, lists: WordLists): Promise<NamedPage> {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  const cut = url === null ? address : addressOf(url);
  const name = url !== null && isAddress(title, url) ? cut : title;
  const { text } = await redactorFor({ texts: [cut, name], names: [], secrets: [], lists });
  return { address: text(cut), title: text(name) };
}
