import { expect, test } from 'vitest';
import { excerptOf, quoteSupport } from '../../../lib/quote/support.ts';
import { verify } from '../../../lib/quote/verify.ts';
import type { Pack } from '../../../lib/text/pack.ts';
import { de } from '../../../lib/text/packs/de.ts';
import { en } from '../../../lib/text/packs/en.ts';

/** The verdict of a part of a page that quotes all of it. */
function judged(page: string, text: string, pack: Pack = en, under = '') {
  const origin = { block: 'b1', path: [], source: 'https://wiki.example/1', at: 1 };
  const excerpt = excerptOf(page, { start: 0, end: page.length }, origin);
  const support = quoteSupport(page, 0, page.length, excerpt);
  return verify({ id: '00000000-0000-7000-8000-000000000001', text, support }, [excerpt], { pack, under });
}

test.each([
  ['If the seal leaks, call the workshop.', 'call the workshop'],
  ['If the seal leaks, call the workshop.', 'Call the workshop.'],
  ['Call the workshop if the seal leaks.', 'Call the workshop'],
  ['You may open the lid unless the lamp is red.', 'You may open the lid'],
  ['Restart the gateway after the queue is empty.', 'Restart the gateway'],
  ['Only the lead may open the lid.', 'the lead may open the lid'],
  ['You can waive fees of up to 15 euros.', 'You can waive fees'],
])('“%s” says more than “%s”', (page, part) => {
  expect(judged(page, part)).toBe('needs-human');
});

test.each([
  ['Zeigt die Waage mehr als 200,5 g, sperren Sie das Gerät.', 'sperren Sie das Gerät'],
  ['Wenn das Licht rot ist, rufen Sie an.', 'rufen Sie an'],
])('„%s“ sagt mehr als „%s“', (page, part) => {
  expect(judged(page, part, de)).toBe('needs-human');
});

test('what a sentence goes on to say of something else is not lost', () => {
  const page = 'A job that fails is moved to the letter queue and is never retried by hand.';
  expect(judged(page, 'A job that fails is moved to the letter queue')).toBe('exact');
  const same = 'Restart the gateway and never restart it on a Friday.';
  expect(judged(same, 'Restart the gateway')).toBe('needs-human');
});

test('a condition that is shown beside the claim is not lost, another one is', () => {
  const page = 'If the seal leaks, call the workshop.';
  expect(judged(page, 'call the workshop', en, 'the seal leaks')).toBe('exact');
  expect(judged(page, 'call the workshop', en, 'the lamp is red')).toBe('needs-human');
});

test.each([
  ['Seedlings are sprayed daily to avoid mildew.', 'Seedlings are sprayed daily', en],
  ['To avoid burns, touch the oven with gloves.', 'touch the oven with gloves', en],
  ['Tragen Sie einen Schleier, um Stiche zu vermeiden.', 'Tragen Sie einen Schleier', de],
  ['The white coats are washed.', 'The white coats are washed', en],
])('of “%s”, “%s” loses nothing but an aim', (page, text, pack) => {
  expect(judged(page, text, pack)).toBe('exact');
});

test.each([
  ['Open the valve to avoid pressure unless the lamp is on.', 'Open the valve'],
  ['Never wear rings to avoid cuts.', 'wear rings'],
  ['To avoid burns, never touch the oven.', 'touch the oven'],
  ['He was told to avoid wearing rings.', 'wearing rings'],
  ['Opening the lid is to avoid.', 'Opening the lid'],
  ['White coats are washed.', 'coats are washed'],
  ['At least 15 people get a discount.', 'people get a discount'],
  ['The gate is never locked in summer.', 'The gate is never locked'],
  ['Guests pay 20 EUR per night.', 'Guests pay 20 EUR'],
])('of “%s”, “%s” needs a human', (page, text) => {
  expect(judged(page, text)).toBe('needs-human');
});
