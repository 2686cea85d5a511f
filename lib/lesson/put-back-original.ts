import type { Capture } from '../model/capture.ts';
import type { Source } from '../model/source.ts';
import { blockText } from '../text/block-text.ts';
import type { ChangeText } from './change-texts.ts';

/**
 * Puts originals where a placeholder stands in a draft's text. One placeholder may stand for a name in several forms: the
 * form is taken with which the text stands on the page, else the first.
 */
export function putBackIn(
  { blocks, title }: Capture,
  placeholder: string,
  originals: readonly string[],
): ChangeText {
  const forms = [...new Set(originals)];
  const page = [title, ...blocks.map(blockText)].join('\n');
  return (text) => {
    if (!text.includes(placeholder)) return text;
    const ways = forms.map((form) => text.replaceAll(placeholder, form));
    return ways.find((way) => page.includes(way)) ?? ways[0] ?? text;
  };
}

/** A source of another page with its title changed; its address was not read again, so it stays. */
export const titleWith =
  (text: ChangeText) =>
  (source: Source): Source => ({ ...source, title: text(source.title) });
