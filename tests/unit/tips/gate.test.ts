import { describe, expect, test } from 'vitest';
import { mayShow, shown } from '../../../lib/tips/gate.ts';
import { tipDocument } from '../../../lib/tips/lesson.ts';
import { postingsInMemory } from '../../../lib/tips/memory.ts';
import type { Postings } from '../../../lib/tips/postings.ts';
import { tipQuery } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';
import { postingsOf } from '../../../scripts/tips-lines.ts';
import { readSet } from '../../bench/tips/set.ts';

type Query = ReturnType<typeof tipQuery>;

const shownOf = async (query: Query, postings: Postings) =>
  shown(await rank(query, postings), query.moment).map(({ lesson }) => lesson);

const page = (more: Partial<Parameters<typeof tipQuery>[0]>) =>
  tipQuery({
    ...{ address: 'https://tracker.example/browse/OPS-1', title: '', headings: [], tokens: [] },
    ...{ facts: [], text: '', language: 'en', ...more },
  });

const entry = (id: string, title: string, situation: string, insight: string) => {
  const lesson = { title, situation, insight, body: '', skills: [], sources: [], language: 'en' };
  const document = tipDocument(lesson);
  const { title: terms, cues } = document;
  return { document, entry: { lesson: id, title: terms, cues, home: null, until: null } };
};

const PUMP = entry(
  'pump',
  'Pump stops with PX-41: vent the seal before a restart',
  'When a feed pump stops with PX-41 and the seal pot is empty.',
  'Vent the seal pot first, a restart alone burns the bearing.',
);

const broken = page({
  title: 'Feed pump 3 stopped again',
  text: 'Since six the feed pump is down with PX-41. The seal pot looks empty. May we restart it, or who comes?',
});
const menu = page({ title: 'Lunch on Tuesday', text: 'Soup, bread and an apple. Please bring your cup.' });

/** Lessons of other words, so many: each of eight out of 4,000 made-up ones. */
const others = (many: number) =>
  Array.from({ length: many }, (_, n) => {
    const word = (at: number) => `w${((n * 31 + at * 977) % 4_000).toString(36)}x`;
    return entry(
      `other-${n}`,
      `${word(0)} ${word(1)} pump`,
      `${word(2)} ${word(3)} ${word(4)}`,
      `${word(5)} ${word(6)} stop`,
    );
  });

describe.each([1, 10, 1_000, 50_000])('among %i lessons', (size) => {
  const postings = postingsInMemory([PUMP, ...others(size - 1)]);

  test('what fits is shown, and nothing where nothing does', async () => {
    expect(await shownOf(broken, postings)).toEqual(['pump']);
    expect(await shownOf(menu, postings)).toEqual([]);
  });

  test('the same thing with another trouble, or with none, shows nothing', async () => {
    const other = page({
      title: 'Feed pump 3: paint comes off',
      text: 'The paint of the feed pump comes off at the foot since spring. It runs fine. Who orders the paint?',
    });
    const plan = page({
      title: 'Feed pumps 2027: budget and order',
      headings: ['Options', 'Decision'],
      text: 'Three pumps are replaced next year, each with a new seal. PX-41 is no topic. Decided in May.',
    });
    expect([await shownOf(other, postings), await shownOf(plan, postings)]).toEqual([[], []]);
  });
});

test('another code of the same form is another trouble', async () => {
  const query = page({
    title: 'Feed pump 3 stopped with PX-77',
    text: 'Since six the feed pump stands with PX-77. The bearing is hot and the seal drips. May we restart it?',
  });
  expect(await shownOf(query, postingsInMemory([PUMP]))).toEqual([]);
});

test('an item that is settled asks for nothing', async () => {
  const { moment } = broken;
  const said = {
    title: 'Feed pump 3 stopped again',
    text: 'It was PX-41, the seal pot was empty. All is fine, thank you.',
  };
  const open = page({ ...said, facts: [{ name: 'status', value: 'Open' }] });
  const done = page({ ...said, facts: [{ name: 'status', value: 'Done' }] });
  expect([open.moment.signs.done, done.moment.signs.done, moment.signs.done]).toEqual([0, 1, 0]);
  expect(await shownOf(done, postingsInMemory([PUMP]))).toEqual([]);
});

test('what a page says is well counts for no lesson about it', () => {
  const { terms } = page({ text: 'The seal is fine. The bearing is hot.' });
  const well = new Map(terms.map(({ term, well: is }) => [term, is]));
  expect([well.get('seal'), well.get('bear')]).toEqual([true, false]);
});

test('a page in a language nobody wrote a lesson in, one without words and one far too long show nothing', async () => {
  const postings = postingsOf(readSet('train').lessons);
  const foreign = page({
    language: 'ja',
    title: '給与明細について',
    text: '今月の残業代が給与明細に載っていません。いつ支払われますか。',
  });
  const finnish = page({
    language: 'fi',
    title: 'Ruokalista',
    text: 'Keitto ja leipä. Tervetuloa kaikille!',
  });
  const long = page({
    title: 'All words',
    text: `${readSet('train')
      .pages.map(({ text }) => text)
      .join('\n')}`,
    tokens: Array.from({ length: 5_000 }, (_, n) => `token_${n}`),
  });
  expect(await shownOf(foreign, postings)).toEqual([]);
  expect(await shownOf(finnish, postings)).toEqual([]);
  expect(await shownOf(page({}), postings)).toEqual([]);
  expect(long.terms.length).toBeLessThan(1_500);
  expect((await shownOf(long, postings)).length).toBeLessThanOrEqual(3);
});

test('alone in the index, a lesson of the training half is shown on next to no page that is not its own', async () => {
  const { lessons, pages } = readSet('train');
  const queries = pages.map(({ url, relevant, ...rest }) => ({
    relevant,
    query: tipQuery({ ...rest, address: url, tokens: [] }),
  }));
  let [strange, pairs] = [0, 0];
  for (const lesson of lessons.filter((_, at) => at % 6 === 0)) {
    const postings = postingsOf([lesson]);
    for (const { query } of queries.filter((one) => one.relevant[lesson.id] === undefined)) {
      pairs += 1;
      strange += (await shownOf(query, postings)).length;
    }
  }
  expect(pairs).toBeGreaterThan(3_000);
  expect(strange / pairs).toBeLessThan(0.002);
});

test('where the moment alone rules it out, no lesson is shown whatever fits, which spares most pages without a tip the ranking', async () => {
  const { lessons, pages } = readSet('train');
  const postings = postingsOf(lessons);
  const idle: string[] = [];
  for (const { id, url, relevant, ...facts } of pages) {
    const query = tipQuery({ ...facts, address: url, tokens: [] });
    if (mayShow(query.moment)) continue;
    expect(await shownOf(query, postings), id).toEqual([]);
    if (Object.keys(relevant).length === 0) idle.push(id);
  }
  const without = pages.filter(({ relevant }) => Object.keys(relevant).length === 0);
  expect(idle.length / without.length).toBeGreaterThan(0.6);
});
