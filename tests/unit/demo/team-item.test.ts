import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { demoPages } from '../../../demo/pages.ts';
import { serveDemo } from '../../../demo/server.ts';
import { demoItem } from '../../../demo/team-item.ts';
import { claimsOf } from '../../../lib/lesson/claims.ts';
import { LessonContent } from '../../../lib/model/lesson.ts';
import { supportsOf } from '../../../lib/review/support.ts';
import { idOf } from '../log/samples.ts';

const item = demoItem('https://demo.example/wiki/48201733', idOf(1));

test('the team’s item has twelve claims, each with a support the server takes', () => {
  expect(LessonContent.safeParse(item).success).toBe(true);
  expect(claimsOf(item)).toHaveLength(12);
  expect(supportsOf(item).filter(({ verdict }) => verdict === 'unsupported' || verdict === 'none')).toEqual(
    [],
  );
});

test('its excerpts are what the demo’s runbook says', async () => {
  const demo = await serveDemo();
  const path = demoPages.find(({ title }) => title === item.title)?.path ?? '';
  const html = await (await fetch(`${demo.origin}${path}`)).text();
  await demo.close();
  const page = new JSDOM(html).window.document.body.textContent ?? '';
  const words = page.replace(/\s+/g, ' ');
  for (const { text } of item.excerpts) expect(words).toContain(text);
});
