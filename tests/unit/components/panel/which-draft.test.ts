import { expect, test } from 'vitest';
import { draftToContinue, isElsewhere, tabOfContent } from '../../../../components/panel/which-draft.ts';
import type { DraftHead } from '../../../../lib/flow/deps.ts';
import { idOf } from '../../log/samples.ts';

const HOUR = 3_600_000;
const head = (n: number, address: string, changedAt: number): DraftHead => ({
  id: idOf(n),
  title: '',
  changedAt,
  capture: null,
  lesson: null,
  sourceTitle: '',
  address,
});

test('the draft of the page in front is gone on with, however old it is', () => {
  const open = [head(1, 'https://a.example/new', 10 * HOUR), head(2, 'https://a.example/old', 0)];
  expect(draftToContinue(open, 'https://a.example/old#x', 10 * HOUR)?.id).toBe(idOf(2));
});

test('without one, the draft left within the hour is', () => {
  const open = [head(1, 'https://a.example/x', 10 * HOUR - 60_000)];
  expect(draftToContinue(open, 'https://b.example/', 10 * HOUR)?.id).toBe(idOf(1));
  expect(draftToContinue(open, undefined, 10 * HOUR)?.id).toBe(idOf(1));
  expect(draftToContinue(open, undefined, 12 * HOUR)).toBeUndefined();
});

test('a draft of own words belongs to no page', () => {
  expect(draftToContinue([head(1, '', 0)], 'https://a.example/x', 10 * HOUR)).toBeUndefined();
  expect(isElsewhere({ tab: 1, url: 'https://a.example/x' }, { tab: null, address: '' })).toBe(false);
});

test('another page is known by its address, and without a grant by its tab', () => {
  const content = { tab: 4, address: 'https://a.example/x' };
  expect(isElsewhere({ tab: 4, url: 'https://a.example/x' }, content)).toBe(false);
  expect(isElsewhere({ tab: 4, url: 'https://a.example/y' }, content)).toBe(true);
  expect(isElsewhere({ tab: 5 }, content)).toBe(true);
  expect(isElsewhere({ tab: 4 }, content)).toBe(false);
  expect(isElsewhere({ tab: 5 }, { ...content, tab: null })).toBe(true);
  expect(isElsewhere(null, content)).toBe(false);
});

test('a page of our own is no other page to show', () => {
  const front = { tab: 5, url: 'chrome-extension://ours/timeline.html', refused: 'own-page' };
  expect(isElsewhere(front, { tab: 4, address: 'https://a.example/x' })).toBe(false);
});

test('content that comes up belongs to the tab in front, unless that shows another page', () => {
  expect(tabOfContent({ tab: 4, url: 'https://a.example/x#y' }, { address: 'https://a.example/x' })).toBe(4);
  expect(tabOfContent({ tab: 4 }, { address: 'https://a.example/x' })).toBe(4);
  expect(tabOfContent({ tab: 4, url: 'https://b.example/' }, { address: 'https://a.example/x' })).toBeNull();
  expect(tabOfContent(null, { address: 'https://a.example/x' })).toBeNull();
});
