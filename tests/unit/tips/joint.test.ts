import { expect, test, vi } from 'vitest';
import { mayShow, shown } from '../../../lib/tips/gate.ts';
import { fitting, looksAt } from '../../../lib/tips/joint.ts';
import { tipDocument } from '../../../lib/tips/lesson.ts';
import { postingsInMemory } from '../../../lib/tips/memory.ts';
import type { PageFacts } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';
import { remembered } from '../../../lib/tips/remembered.ts';
import { LessonLine, PageLine, tipsFor } from '../../../scripts/tips-lines.ts';
import { lessonAt, pageAt } from '../../bench/tips/natural.ts';

const CERTIFICATE = {
  title: 'Rotate the certificate',
  situation: '',
  insight:
    'The gateway reads the pair only at reload, so a copied file changes nothing until you reload that host.',
  body: 'Request the new pair with fm cert request gateway and wait until the order is issued. Copy the pair to all three gateway hosts. Check the pair on each host with tern check. Reload the first host with tern reload and watch the error rate. Repeat the move and the reload on the other hosts.',
  skills: ['Networking and certificates'],
  sources: [{ address: 'https://wiki.example/spaces/OPS/pages/1', title: 'Rotate the gateway certificate' }],
  language: 'en',
};

const entryOf = (lesson: string, of: Parameters<typeof tipDocument>[0]) => {
  const document = tipDocument(of);
  const { title, cues } = document;
  return { document, entry: { lesson, title, cues, home: null, until: null } };
};
const postings = postingsInMemory([entryOf('certificate', CERTIFICATE)]);

/** A match of the words so slight takes a glance from next to certain to likely. */
const LESS = 0.22;

const page = (more: Partial<PageFacts>): PageFacts => ({
  ...{ address: 'https://tracker.example/browse/OPS-77', title: '', headings: [], tokens: [], facts: [] },
  ...{ text: '', language: 'en', ...more },
});

const both = (facts: PageFacts) => fitting(looksAt(facts), (query) => rank(query, postings));
const shownOn = async (facts: PageFacts) => (await both(facts)).shown.map(({ lesson }) => lesson);
/** What each gate shows by itself. */
const apart = async (facts: PageFacts) =>
  Promise.all(
    looksAt(facts).map(async (look) => look && shown(await rank(look, postings), look.moment).length),
  );

const BY_WORDS = page({
  title: 'Call 88 of the morning shift',
  text: 'Since six the gateway serves the old certificate, though I copied the new pair to the host and reloaded tern. Only four days are left. May I restart it now, or who checks the certificate first?',
});
const BY_GLANCE = page({
  title: 'OPS-77 Rotate the gateway certificate before Friday',
  tokens: ['gateway-cert-days-left', 'tern'],
  // Its words are those of minutes, but for the lines the glance reads.
  text: 'The alert gateway-cert-days-left fired. The reload of tern failed: certificate of the gateway not rotated. Agenda of the weekly meeting: the roadmap and the budget of next year were approved. Thanks to everybody for the offsite in March.',
});
const NEITHER = page({
  title: 'Menu of the summer party',
  text: 'Salad and bread for everybody who comes, and a cake by the team of the second floor. Please bring a cup and a chair.',
});

test('a lesson is shown where either gate lets it pass, and nothing where neither does', async () => {
  expect(await apart(BY_WORDS)).toEqual([1, 0]);
  expect(await apart(BY_GLANCE)).toEqual([0, 1]);
  expect(await apart(NEITHER)).toEqual([0, 0]);
  expect([await shownOn(BY_WORDS), await shownOn(BY_GLANCE), await shownOn(NEITHER)]).toEqual([
    ...[['certificate'], ['certificate'], []],
  ]);
});

test('where too few words are known the glance decides alone', async () => {
  const short = { ...BY_GLANCE, text: '' };
  expect(looksAt(short)).toHaveLength(1);
  expect(looksAt({ ...short, text: 'Sees nobody here.' })).toHaveLength(1);
  expect(await shownOn(short)).toEqual(['certificate']);
  expect(await shownOn({ ...BY_WORDS, text: '' })).toEqual([]);
});

test('beside words that let nothing pass, a glance that is merely likely shows nothing', async () => {
  const [first, glance = first] = looksAt(BY_GLANCE);
  const sure = await rank(glance, postings);
  const less = sure.map((one) => ({ ...one, match: LESS }));
  const shownBy = async (found: typeof sure) =>
    (await fitting([first, glance], async (query) => (query === glance ? found : []))).shown.length;
  expect([shown(sure, glance.moment).length, shown(less, glance.moment).length]).toEqual([1, 1]);
  expect([await shownBy(sure), await shownBy(less)]).toEqual([1, 0]);
});

test('what was made from the page stays, and what the glance is sure of is not lost beside it', async () => {
  const here = {
    ...CERTIFICATE,
    sources: [{ address: BY_GLANCE.address, title: '' }],
    title: 'Order a chair',
  };
  const two = postingsInMemory([
    entryOf('here', { ...here, insight: '', body: '' }),
    entryOf('certificate', CERTIFICATE),
  ]);
  const found = await fitting(looksAt(BY_GLANCE), (query) => rank(query, two));
  expect(found.shown.map(({ lesson }) => lesson)).toContain('here');
  expect(found.ranked.map(({ lesson }) => lesson).sort()).toEqual(['certificate', 'here']);
});

test('a second ranking is made only where the words let nothing pass and the glance may', async () => {
  const ranking = vi.fn((query: Parameters<typeof rank>[0]) => rank(query, postings));
  for (const [facts, times] of [
    [BY_WORDS, 1],
    [BY_GLANCE, 2],
    [NEITHER, 1],
  ] as const) {
    ranking.mockClear();
    await fitting(looksAt(facts), ranking);
    expect(ranking, facts.title).toHaveBeenCalledTimes(times);
  }
  expect(looksAt(NEITHER).map((look) => look && mayShow(look.moment))).toEqual([false, false]);
});

test('the command that ranks lessons for pages shows by the same two gates', async () => {
  const { sources, ...lesson } = CERTIFICATE;
  const ask = tipsFor([LessonLine.parse({ ...lesson, id: 'certificate', source: sources })]);
  const answer = async ({ address, tokens, lines, ...facts }: PageFacts) =>
    (await ask(PageLine.parse({ ...facts, id: 'page', url: address }))).shown;
  expect([await answer(BY_WORDS), await answer(BY_GLANCE), await answer(NEITHER)]).toEqual([
    ...[['certificate'], ['certificate'], []],
  ]);
});

test('an index that remembers answers as the index itself, and asks it for nothing twice', async () => {
  const index = postingsInMemory(
    Array.from({ length: 200 }, (_, n) => entryOf(String(n), { ...lessonAt(n), sources: [] })),
  );
  const asked: string[] = [];
  const once = remembered({
    ...index,
    counts: (keys) => {
      asked.push(...keys.map((key) => `count ${key}`));
      return index.counts(keys);
    },
    find: (keys) => {
      asked.push(...keys.map((key) => `list ${key}`));
      return index.find(keys);
    },
    documents: (numbers) => {
      asked.push(...numbers.map((doc) => `document ${doc}`));
      return index.documents(numbers);
    },
  });
  for (const look of looksAt(pageAt(3, 21))) {
    if (look === undefined) continue;
    expect(await rank(look, once)).toEqual(await rank(look, index));
  }
  expect(asked.length).toBeGreaterThan(100);
  expect(new Set(asked).size).toBe(asked.length);
});
