import { expect, test } from 'vitest';
import { grounder } from '../../../scripts/ground-lines.ts';

function verdict(text: string, claim: string, language: string, quote = text): unknown {
  const read = grounder();
  read(JSON.stringify({ page: 'p', text, language }));
  const asked = read(JSON.stringify({ page: 'p', claim, quotes: [quote] }));
  return asked !== null && 'answer' in asked ? asked.answer.verdict : asked;
}

const ORDERS = [
  'You may close the valve.',
  'You can close the valve.',
  'You could close the valve.',
  'You should close the valve.',
  'You would close the valve.',
  'You might also close the valve.',
  'You used to close the valve.',
  'In the past we had to close the valve.',
  'It is a bad idea to close the valve.',
  'It is too late to close the valve.',
  'Ask a technician to close the valve.',
  'The lead decides whether to close the valve.',
  'Nobody knows yet whether we close the valve.',
  'Feel free to close the valve.',
  'Old rule: close the valve.',
  'Deprecated: close the valve.',
  'Bad example: close the valve.',
  'Wrong answer: close the valve.',
  'Obsolete procedure: close the valve.',
];
test.each(ORDERS)('"Close the valve" is not what "%s" says', (text) => {
  expect(verdict(text, 'Close the valve.', 'en')).toBe('needs-human');
});

test.each([
  'Apart from Sundays the valve is closed.',
  'Excluding Sundays, the valve is closed.',
  'Subject to approval, the valve is closed.',
  'Assuming approval, the valve is closed.',
  'Barring faults, the valve is closed.',
  'Pending a review, the valve is closed.',
  'The valve is closed, depending on load.',
  'The valve is closed, subject to approval.',
  'The valve is closed, Sundays excluded.',
  'Under load the valve is closed.',
  'The valve is closed - a myth.',
  'The valve is closed: wrong.',
])('"The valve is closed" is not what "%s" says', (text) => {
  expect(verdict(text, 'The valve is closed.', 'en')).toBe('needs-human');
});

test.each([
  ['With the exception of children, all visitors must sign.', 'All visitors must sign.'],
  ['All visitors must sign, children excepted.', 'All visitors must sign.'],
  ['Staff, unlike guests, may enter.', 'Guests may enter.'],
  ['Staff as opposed to guests may enter.', 'Guests may enter.'],
  ['The guard who watches the visitor signs the form.', 'The visitor signs the form.'],
])('of "%s" code does not say "%s"', (text, claim) => {
  expect(verdict(text, claim, 'en')).toBe('needs-human');
});

test.each([
  ['Do not:\n- open the drain\n- close the valve', 'Close the valve.', 'close the valve'],
  ['Never do this:\n\n1. Open the drain\n2. Close the valve', 'Close the valve.', 'Close the valve'],
  ['It is forbidden to:\n* open the drain\n* close the valve', 'Close the valve.', '* close the valve'],
])('a list under a denial: %j', (text, claim, quote) => {
  expect(verdict(text, claim, 'en', quote)).not.toBe('supported');
});

test.each([
  ['Do this:\n- open the drain\n- close the valve', 'Close the valve.', 'close the valve'],
  ['Do not:\n- open the drain\n\nOn alarm:\n- close the valve', 'Close the valve.', 'close the valve'],
  ['Make sure to close the valve.', 'Close the valve.', 'Make sure to close the valve.'],
  ['You have to close the valve.', 'Close the valve.', 'You have to close the valve.'],
  ['First step: close the valve.', 'Close the valve.', 'First step: close the valve.'],
])('is kept where nothing is lost: %j', (text, claim, quote) => {
  expect(verdict(text, claim, 'en', quote)).toBe('supported');
});

test.each([
  ['Alte Regel: Schließen Sie das Ventil.', 'Schließen Sie das Ventil.'],
  ['Vorbehaltlich der Freigabe: Schließen Sie das Ventil.', 'Schließen Sie das Ventil.'],
  ['Abgesehen von Störungen: Schließen Sie das Ventil.', 'Schließen Sie das Ventil.'],
  ['Das Ventil ist geschlossen, je nach Last.', 'Das Ventil ist geschlossen.'],
])('auf Deutsch: "%s"', (text, claim) => {
  expect(verdict(text, claim, 'de')).toBe('needs-human');
});
