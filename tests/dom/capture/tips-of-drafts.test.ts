import { expect, test } from 'vitest';
import { demoPages } from '../../../demo/pages.ts';
import { embedded } from '../../../lib/draft/embedded.ts';
import { starterSkills } from '../../../lib/log/starter-skills.ts';
import { must } from '../../../lib/model/result.ts';
import { shown } from '../../../lib/tips/gate.ts';
import { tipDocument, tipLesson } from '../../../lib/tips/lesson.ts';
import { postingsInMemory } from '../../../lib/tips/memory.ts';
import { readFacts } from '../../../lib/tips/page/read-facts.ts';
import { tipQuery } from '../../../lib/tips/query.ts';
import { rank } from '../../../lib/tips/rank.ts';
import { postingsOf } from '../../../scripts/tips-lines.ts';
import { readSet } from '../../bench/tips/set.ts';
import { isTuning, labelledPages } from '../../eval/pages.ts';
import { countingIds } from '../../unit/draft/build-capture.ts';
import { captureOf, recordsOn } from './atlassian/demo-api.ts';
import { recordsOfPlain, showPlain } from './plain-page.ts';

const [CERTIFICATE, , LIMITS] = demoPages;
/** Lessons by five authors, none of them on what the pages of work are about. */
const LESSONS = ['train', 'own', 'a', 'b', 'c'];

type Page = { path: string; html(): string };

const addressOf = ({ path }: Page): string => `https://fennmoor.example${path}`;

/** A page as an enabled site's is looked at for tips. */
const glanceAt = (page: Page) =>
  tipQuery({ ...readFacts(showPlain({ url: addressOf(page), html: page.html() })), text: '' });

/** The lesson that is drafted from a page without anything being changed in it. */
async function draftOf(page: Page, records = recordsOn(page)) {
  const capture = await captureOf(records);
  const drafted = await embedded.draft({ capture, skills: starterSkills, newId: countingIds() });
  const { content, skills } = must(drafted.ok ? drafted.value : null, page.path);
  const names = new Map(starterSkills.map(({ id, name }) => [id as string, name]));
  const lesson = tipLesson({ ...content, skills: skills.slice(0, 1) }, (id) => names.get(id) ?? '');
  const document = tipDocument(lesson);
  const { title, cues } = document;
  return { document, entry: { lesson: page.path, title, cues, home: null, until: null } };
}

type Drafted = Awaited<ReturnType<typeof draftOf>>;

const shownOf = async (lessons: readonly Drafted[], query: ReturnType<typeof glanceAt>): Promise<string[]> =>
  shown(await rank(query, postingsInMemory(lessons)), query.moment).map(({ lesson }) => lesson);

const isShown = async (lesson: Drafted, query: ReturnType<typeof glanceAt>): Promise<boolean> =>
  (await shownOf([lesson], query)).length > 0;

test('a first lesson of a short title is not shown on another page for the words that any page of work has', async () => {
  const lesson = await draftOf(CERTIFICATE);
  expect(lesson.entry.title).toHaveLength(2);
  expect(await isShown(lesson, glanceAt(CERTIFICATE))).toBe(true);
  expect(await isShown(lesson, glanceAt(LIMITS))).toBe(false);
});

test('alone in the index, the lesson drafted from a demo page is shown on next to no other of them', async () => {
  const queries = demoPages.map((page) => ({ page, query: glanceAt(page) }));
  const strange: string[] = [];
  for (const page of demoPages) {
    const lesson = await draftOf(page);
    for (const { page: other, query } of queries)
      if (other !== page && (await isShown(lesson, query))) strange.push(`${page.title} on ${other.title}`);
  }
  expect(queries).toHaveLength(12);
  expect(strange.length, strange.join('\n')).toBeLessThanOrEqual(4);
});

test('among ten lessons drafted from other pages, next to no page of work shows one, and its own where it is among them', async () => {
  const pages = labelledPages()
    .filter(({ split }, at) => isTuning(split) && at % 6 === 0)
    .map(({ url, html }): Page => ({ path: new URL(url).pathname, html: () => html }));
  const all = [];
  for (const page of pages) {
    const records = recordsOfPlain({ url: addressOf(page), html: page.html() });
    all.push({ query: glanceAt(page), lesson: await draftOf(page, records) });
  }
  let [strange, pairs, own] = [0, 0, 0];
  const many = Math.ceil(all.length / 10);
  for (let part = 0; part < many; part += 1) {
    const ten = all.filter((_, at) => at % many === part).map(({ lesson }) => lesson);
    for (const { query, lesson } of all) {
      const found = await shownOf(ten, query);
      if (ten.includes(lesson)) own += found.includes(lesson.entry.lesson) ? 1 : 0;
      else {
        pairs += 1;
        strange += found.length > 0 ? 1 : 0;
      }
    }
  }
  expect(pairs).toBeGreaterThan(200);
  expect(strange / pairs).toBeLessThan(0.025);
  expect(own).toBe(all.length);
});

test('a page of ordinary length, whatever words of it are given, shows next to no lesson of another firm', async () => {
  const firms = LESSONS.map((author) => postingsOf(readSet(author).lessons));
  let [foreign, pairs] = [0, 0];
  for (const { url, html } of labelledPages().filter(({ split }, at) => isTuning(split) && at % 8 === 0)) {
    const document = showPlain({ html, url });
    const said = document.querySelector('#main-content, article, main, [role=main]');
    const text = (said ?? document.body).textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const query = tipQuery({ ...readFacts(document), text });
    expect(text.length).toBeGreaterThan(900);
    for (const postings of firms) {
      pairs += 1;
      foreign += Math.sign(shown(await rank(query, postings), query.moment).length);
    }
  }
  expect(pairs).toBeGreaterThan(200);
  expect(foreign / pairs).toBeLessThanOrEqual(0.02);
});
