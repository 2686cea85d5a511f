import type { Capture } from '../model/capture.ts';
import type { LessonContent } from '../model/lesson.ts';

/** What a lesson has of one reading of a page, and the placeholders of words in it; they are numbered in each reading. */
export type Reading = { at: number; texts: string[]; hidden: string[] };

const hiddenIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.match(/\[word-\d+\]/g) ?? [])),
];

/** The readings of a page that a lesson quotes, the newest first, whose source it names; one in any case. */
export function readingsOf(content: LessonContent, isPage: (key: string) => boolean): Reading[] {
  const { excerpts, sources, ...said } = content;
  const ours = excerpts.filter(({ source }) => isPage(source));
  const times = [...new Set(ours.map(({ at }) => at))].sort((a, b) => b - a);
  const quoted = new Set(hiddenIn([JSON.stringify([excerpts, sources])]));
  // What is said without a quote cannot be told by the lesson alone.
  const loose = hiddenIn([JSON.stringify(said)]).filter((placeholder) => !quoted.has(placeholder));
  return (times.length === 0 ? [-1] : times).map((at, index) => {
    const texts = ours.filter((one) => one.at === at).flatMap(({ text, path }) => [text, ...path]);
    if (index > 0) return { at, texts, hidden: hiddenIn(texts) };
    const named = sources.filter(({ key }) => isPage(key)).flatMap(({ title, address }) => [title, address]);
    const all = [...texts, ...named];
    return { at, texts: all, hidden: [...hiddenIn(all), ...loose] };
  });
}

/** Of a capture that is still here it is known which words were redacted by hand. */
export const byHandIn = ({ redactions }: Pick<Capture, 'redactions'>): string[] =>
  redactions.flatMap(({ placeholder, byHand }) => (byHand === true ? [placeholder] : []));
