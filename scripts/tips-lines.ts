import * as z from 'zod';
import { fitting, looksAt } from '../lib/tips/joint.ts';
import { tipDocument } from '../lib/tips/lesson.ts';
import { postingsInMemory } from '../lib/tips/memory.ts';
import type { Postings } from '../lib/tips/postings.ts';
import { rank } from '../lib/tips/rank.ts';

/** Words however they are given: a text, a claim with a text, or any structure of them. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([key]) => key !== 'kind' && key !== 'id' && key !== 'support')
    .map(([, part]) => wordsOf(part))
    .filter(Boolean)
    .join('\n');
}

const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? '');
const Address = z.looseObject({
  address: z.string().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
});
const OneSource = z
  .union([z.string().transform((address) => ({ address, title: '' })), Address])
  .transform((one) => {
    const { address, url, title } = one as { address?: string; url?: string; title?: string };
    return { address: address ?? url ?? '', title: title ?? '' };
  });

export const LessonLine = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]),
  title: Text,
  situation: Text,
  insight: z.unknown().transform(wordsOf),
  body: z.unknown().transform(wordsOf),
  skills: z
    .array(z.unknown().transform(wordsOf))
    .nullish()
    .transform((skills) => skills ?? []),
  source: z
    .union([OneSource.transform((one) => [one]), z.array(OneSource)])
    .nullish()
    .transform((all) => all ?? []),
  language: z
    .string()
    .nullish()
    .transform((language) => language ?? null),
});

const Facts = z
  .union([
    z.array(
      z.union([
        z.looseObject({ name: z.string(), value: z.unknown().transform(wordsOf) }),
        z.string().transform((value) => ({ name: 'label', value })),
      ]),
    ),
    z
      .record(z.string(), z.unknown().transform(wordsOf))
      .transform((all) => Object.entries(all).map(([name, value]) => ({ name, value }))),
  ])
  .nullish()
  .transform((facts) => facts ?? []);

export const PageLine = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)]),
  url: Text,
  title: Text,
  headings: z
    .array(z.unknown().transform(wordsOf))
    .nullish()
    .transform((headings) => headings ?? []),
  text: Text,
  facts: Facts,
  language: z
    .string()
    .nullish()
    .transform((language) => language ?? null),
});

/** What is printed for a page: every lesson that has anything of it, best first, and those that would be shown. */
export type TipsAnswer = {
  page: string;
  ranked: { id: string; score: number; shown: boolean }[];
  shown: string[];
};

const SHORT = 4;

type Lesson = z.infer<typeof LessonLine>;

/** These lessons as an index in memory. */
export const postingsOf = (lessons: readonly Lesson[]): Postings =>
  postingsInMemory(
    lessons.map(({ id, source: sources, ...lesson }) => {
      const document = tipDocument({ ...lesson, sources });
      const { title, cues } = document;
      return { document, entry: { lesson: id, title, cues, home: lesson.skills[0] ?? null, until: null } };
    }),
  );

/** Ranks these lessons for pages, one after another. */
export function tipsFor(lessons: readonly Lesson[]): (page: z.infer<typeof PageLine>) => Promise<TipsAnswer> {
  const postings = postingsOf(lessons);
  return async ({ id, url, ...page }) => {
    const looks = looksAt({ ...page, address: url, tokens: [] });
    const { ranked, shown } = await fitting(looks, (query) => rank(query, postings));
    const out = new Set(shown.map(({ lesson }) => lesson));
    return {
      page: id,
      ranked: ranked.map(({ lesson, score }) => ({
        id: lesson,
        score: Number(score.toFixed(SHORT)),
        shown: out.has(lesson),
      })),
      shown: [...out],
    };
  };
}
