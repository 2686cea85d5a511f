import { expect, test } from 'vitest';
import { heldBy } from '../../../lib/tips/held.ts';
import { termsOf } from '../../../lib/tips/terms.ts';

/** How far a page of these words holds a word of a lesson. */
function held(page: string, word: string, language = 'en'): number | undefined {
  const terms = (text: string) => termsOf(text, language).map(({ term }) => term);
  const holds = heldBy(terms(page), language);
  const [term = ''] = terms(word);
  return holds(term);
}

test.each([
  ['the label is gone', 'label', 'en', 1],
  ['the parcel is refused', 'rejected', 'en', 0.6],
  ['she authenticated herself', 'authentication', 'en', 0.6],
  ['der Beleg fehlt', 'Rechnung', 'de', 0.6],
  ['die Kennzeichenkamera blendet', 'Kamera', 'de', 0.5],
  ['the label is gone', 'pump', 'en', 0],
])('"%s" holds %s in %s by %f', (page, word, language, part) => {
  expect(held(page, word, language)).toBe(part);
});

test('a code is held whole or not at all', () => {
  expect(held('it says ERR_PAYMENT_23', 'ERR_PAYMENT_23')).toBe(1);
  expect(held('it says ERR_PAYMENT_24', 'ERR_PAYMENT_23')).toBe(0);
});

test('in a language without lists only the word and its root are held', () => {
  expect(held('a fatura perdeu-se', 'faturas', 'pt')).toBe(0.6);
  expect(held('a fatura perdeu-se', 'pagamento', 'pt')).toBe(0);
});

test('in one whose ends of words are known, another form is the same word', () => {
  expect(held('la facture est perdue', 'factures', 'fr')).toBe(1);
  expect(held('la facture est perdue', 'paiement', 'fr')).toBe(0);
});
