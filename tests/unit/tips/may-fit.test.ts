import { expect, test } from 'vitest';
import { SKILL, tipDocument } from '../../../lib/tips/lesson.ts';
import { mayFit } from '../../../lib/tips/may-fit.ts';
import { postingsInMemory } from '../../../lib/tips/memory.ts';
import { postingsOf } from '../../../scripts/tips-lines.ts';
import { readSet } from '../../bench/tips/set.ts';

const lesson = (change: Partial<Parameters<typeof tipDocument>[0]>) => ({
  ...{ title: '', situation: '', insight: '', body: '', skills: [], sources: [], language: 'en' },
  ...change,
});

const LESSONS = [
  lesson({
    title: 'Reload the gateway after a certificate is rotated',
    situation: 'The certificate of a gateway runs out',
    body: 'Salad and bread are in the menu of the summer party. ERR_PAYMENT_23 is shown.',
    skills: ['Gateway operations'],
  }),
  lesson({ title: 'Der Türschließer klemmt bei Frost', skills: ['Türen'], language: 'de' }),
  lesson({ title: 'Answer a customer', skills: ['Order list'] }),
];

const documents = LESSONS.map((one) => tipDocument(one));
const postings = postingsInMemory(
  documents.map((document, n) => ({
    document,
    entry: { lesson: String(n), title: document.title, cues: document.cues, home: null, until: null },
  })),
);
const marksOf = (of: readonly { marks: readonly string[] }[]): string[] => [
  ...new Set(of.flatMap(({ marks }) => marks.filter((mark) => mark.startsWith(SKILL)))),
];
const skills = marksOf(documents);

const fits = (title: string, path = '/browse/OPS-7', isOpen = () => true) =>
  mayFit({ title, address: `https://tracker.example${path}` }, skills, { postings, isOpen });

test.each([
  ['two words of its title', 'OPS-77 Rotated certificates are refused'],
  [
    'words of its title and of when it applies, through forms of them',
    'Certificate running out on the gateways',
  ],
  ['its skill', 'Operations of gateways in autumn'],
  ['its skill in another language', 'Die Türen in Halle 3'],
  ['the code of an error', 'Checkout says ERR_PAYMENT_23'],
])('a page that says %s is looked at', async (_, title) => {
  expect(await fits(title)).toBe(true);
});

test('so is one whose address says it', async () => {
  expect(await fits('Untitled', '/wiki/pages/9/Rotate+the+certificate')).toBe(true);
});

test.each([
  ['what the body alone says', 'Menu of the summer party: salad, bread'],
  ['one word of its title', 'A certificate for everybody who ran the marathon'],
  ['words of everyday work', 'Order list: answer every customer'],
  ['nothing', ''],
  ['what stands in the title of each page of the site', 'Lunch - Gateway certificate desk'],
])('a page that says %s is not', async (_, title) => {
  expect(await fits(title)).toBe(false);
});

test('a lesson that may not be shown is no reason', async () => {
  expect(await fits('OPS-77 Rotated certificates are refused', '/', () => false)).toBe(false);
  expect(await fits('Operations of gateways', '/', () => false)).toBe(false);
});

/** How many pages of one half are looked at for lessons of the same or another. */
async function lookedAt(half: string, pagesOf: string) {
  const { lessons } = readSet(half);
  const all = { postings: postingsOf(lessons), isOpen: () => true };
  const marks = marksOf(lessons.map(({ source: sources, ...one }) => tipDocument({ ...one, sources })));
  const { pages } = readSet(pagesOf);
  const found = await Promise.all(pages.map(({ url, title }) => mayFit({ address: url, title }, marks, all)));
  return found.filter(Boolean).length / pages.length;
}

test('of pages of other firms at most 6 % are looked at, of one’s own about a quarter', async () => {
  expect(await lookedAt('train', 'own')).toBeLessThanOrEqual(0.06);
  expect(await lookedAt('own', 'train')).toBeLessThanOrEqual(0.06);
  expect(await lookedAt('train', 'train')).toBeGreaterThan(0.2);
});
