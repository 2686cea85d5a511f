import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { demoPages } from '../../../demo/pages.ts';
import { walk } from '../../../lib/capture/walk.ts';
import { hitsOf } from '../../bench/redact/hits.ts';
import { onPages } from '../../bench/redact/on-pages.ts';
import { textsOf } from '../../bench/redact/texts.ts';
import { parse } from './page.ts';

const pages = await Promise.all(
  demoPages.map(async ({ path, html }) => {
    const { window } = new JSDOM(html(), { url: `https://demo.example${path}`, pretendToBeVisual: true });
    const records = structuredClone(walk(window.document, { scope: 'page' }));
    window.close();
    return { kind: 'demo', slug: path, ...(await textsOf(records, parse)) };
  }),
);

test('the demo pages lose no more than one word in 10,000 that they should keep', () => {
  const { words, wrong, hits } = onPages(pages);
  expect(words).toBeGreaterThan(1_000);
  expect(wrong, JSON.stringify(hits.filter((hit) => !hit.isTrue))).toBeLessThanOrEqual(words / 10_000);
});

test('a hit is what the placeholder took the place of, with the words around it', () => {
  const page = {
    before: ['Ask ada@acme.example or 10.0.0.7 now'],
    after: ['Ask [email-1] or [address-1] now'],
    names: [],
  };
  expect(hitsOf(page)).toEqual([
    { kind: 'email', original: 'ada@acme.example', lead: 'Ask ', rest: ' or 10.0.0.7 now' },
    { kind: 'address', original: '10.0.0.7', lead: 'Ask ada@acme.example or ', rest: ' now' },
  ]);
});

test('an ordinary word that was taken for a name, and digits that were taken for a phone, count as false', () => {
  const texts = {
    before: ['The Delta build', 'a delta of 5', 'Rows 030 1234567 were'],
    after: ['The [person-1] build', 'a delta of 5', 'Rows [phone-1] were'],
    names: ['Delta Force'],
  };
  expect(onPages([{ kind: 'demo', slug: 'x', ...texts }])).toMatchObject({ wrong: 2 });
});
