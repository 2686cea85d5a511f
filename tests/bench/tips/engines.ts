import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import bm25 from 'wink-bm25-text-search';
import { tipsFor } from '../../../scripts/tips-lines.ts';
import type { TipSet } from './set.ts';

type Lesson = TipSet['lessons'][number];
type Page = TipSet['pages'][number];

/** Ranks lessons for a page, best first. */
export type Engine = {
  name: string;
  rank(page: Page): Promise<string[]>;
  shown?(page: Page): Promise<string[]>;
};

const plainOf = ({ title, situation, insight, body, skills }: Lesson) => ({
  ...{ title, situation, insight, body },
  skills: skills.join(' '),
});

/** A page as a person would paste it into a search: what ours reads of it, in one text. */
const asText = ({ title, headings, text, facts }: Page): string =>
  [title, ...headings, ...facts.map(({ value }) => value), text].join('\n');

const FIELDS = ['title', 'situation', 'insight', 'body', 'skills'] as const;

function ours(lessons: readonly Lesson[]): Engine {
  const answer = tipsFor(lessons);
  return {
    name: 'ours',
    rank: async (page) => (await answer(page)).ranked.map(({ id }) => id),
    shown: async (page) => (await answer(page)).shown,
  };
}

function mini(lessons: readonly Lesson[]): Engine {
  const index = new MiniSearch({ fields: [...FIELDS] });
  index.addAll(lessons.map((lesson) => ({ id: lesson.id, ...plainOf(lesson) })));
  return {
    name: 'MiniSearch as shipped',
    rank: (page) => Promise.resolve(index.search(asText(page)).map(({ id }) => String(id))),
  };
}

function flex(lessons: readonly Lesson[]): Engine {
  const index = new Document({ document: { id: 'id', index: [...FIELDS] } });
  for (const lesson of lessons) index.add({ id: lesson.id, ...plainOf(lesson) });
  return {
    name: 'FlexSearch as shipped, with suggest',
    async rank(page) {
      const found = await index.search(asText(page), { suggest: true, limit: 50 });
      const places = new Map<string, number>();
      for (const { result } of found as { result: (string | number)[] }[])
        for (const [at, id] of result.entries())
          places.set(String(id), (places.get(String(id)) ?? 0) + 1 / (at + 1));
      return [...places].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    },
  };
}

function wink(lessons: readonly Lesson[]): Engine {
  const engine = bm25();
  engine.defineConfig({ fldWeights: { title: 4, situation: 2, insight: 1.5, body: 1, skills: 1 } });
  engine.definePrepTasks([
    (text: string) =>
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}_]+/u)
        .filter(Boolean),
  ]);
  for (const lesson of lessons) engine.addDoc(plainOf(lesson), lesson.id);
  engine.consolidate();
  return {
    name: 'wink-bm25',
    rank: (page) => Promise.resolve(engine.search(asText(page), 50).map(([id]) => String(id))),
  };
}

export const enginesOf = (lessons: readonly Lesson[]): Engine[] => [
  ours(lessons),
  mini(lessons),
  flex(lessons),
  wink(lessons),
];
