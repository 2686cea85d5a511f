import 'fake-indexeddb/auto';
import '../messages.ts';
import { expect, test } from 'vitest';
import { ReviewSurface } from '../../../components/review/review-surface.tsx';
import { demoItem } from '../../../demo/team-item.ts';
import { claimsOf } from '../../../lib/lesson/claims.ts';
import { SKILL } from '../../unit/flow/review-rows.ts';
import { show } from '../timeline/screen.tsx';
import { reviewDesk } from './desk.tsx';

/**
 * The keystroke-level model's operators in seconds (Card, Moran and Newell 1983): a key of an average typist, a click, pointing,
 * moving the hand, and making up one's mind before an act.
 */
const OPERATORS = { key: 0.28, click: 0.2, point: 1.1, hand: 0.4, mind: 1.35 };
const WORDS_A_MINUTE = 250;

/** Every word that is seen, also of the buttons; what only a reader hears is not read. */
function wordsOn(surface: HTMLElement): number {
  const copy = surface.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('.sr-only, [hidden], svg')) hidden.remove();
  // Elements side by side are words apart.
  const texts = [...copy.querySelectorAll('*')].flatMap((element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE),
  );
  return texts
    .map(({ textContent }) => textContent ?? '')
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

test('to decide the demo’s item of twelve claims takes at most 90 seconds, every word of the surface read', async () => {
  const content = demoItem('https://demo.example/wiki/48201733', SKILL);
  expect(claimsOf(content)).toHaveLength(12);
  const deps = await reviewDesk({ content });
  const screen = show(<ReviewSurface on="popup" onClose={() => undefined} />, deps);
  await screen.find('h2', content.title);
  await screen.find('p', 'This browser may decide.');
  const [surface] = screen.all('main.review');
  const words = wordsOn(surface as HTMLElement);
  const reading = (words * 60) / WORDS_A_MINUTE;

  let seconds = 0;
  const press = (key: string, isChosen: boolean) => {
    seconds += OPERATORS.key + (isChosen ? OPERATORS.mind : 0);
    screen.key(key);
  };
  // The mouse opens the popup and the item; then the hand goes to the keys.
  const { mind, hand, point, click } = OPERATORS;
  seconds += mind + hand + point + click + point + click + hand;
  for (const claim of claimsOf(content)) {
    press('j', false);
    expect((document.activeElement as HTMLElement).dataset.claim).toBe(claim.id);
  }
  for (const key of ['1', '2', '3']) press(key, true);
  await screen.until(() => screen.text().includes('Nothing is missing.'));
  press('a', true);
  await screen.until(() => screen.text().includes('Approval will be sent in 10 seconds.'));
  expect((await deps.db.outbox.toArray())[0]?.what).toMatchObject({ body: { verdict: 'approve' } });
  screen.close();

  const total = reading + seconds;
  // A surface that hides what is to be read would be fast as well.
  for (const { text } of claimsOf(content)) expect(surface?.textContent).toContain(text);
  expect(words).toBeGreaterThan(200);
  const sum = `${words} words ${reading.toFixed(1)} s, acts ${seconds.toFixed(1)} s`;
  expect(total, sum).toBeLessThanOrEqual(90);
});
