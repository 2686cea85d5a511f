import { expect, test } from 'vitest';
import { occurrences, selectedWords, wordAt } from '../../../../components/panel/words.ts';
import { edited, NO_WORDS, pasted, wordsToDraft } from '../../../../components/panel/words-state.ts';

test('the caret takes the word it stands in, without the punctuation around it', () => {
  const text = 'Ask Ana Ruiz (ana@acme.example), or call the on-call.';
  expect(wordAt(text, 5)).toBe('Ana');
  expect(wordAt(text, 16)).toBe('ana@acme.example');
  expect(wordAt(text, text.length)).toBe('on-call');
  expect(wordAt('  ', 1)).toBe('');
});

test('a selection takes all its words', () => {
  expect(selectedWords('Ask Ana Ruiz now', 4, 13)).toBe('Ana Ruiz');
});

test('words are counted whatever their case, and no words count nothing', () => {
  expect(occurrences('Ana asked ANA', 'ana')).toBe(2);
  expect(occurrences('Ana', '')).toBe(0);
});

test('what was typed is drafted as typed', () => {
  expect(wordsToDraft(edited(NO_WORDS, 'Reload it.'))).toEqual({ text: 'Reload it.', typed: true });
});

test('a paste into an empty field keeps its page until it is edited', () => {
  const words = pasted(NO_WORDS, 'A\nB', '<ul><li>A<li>B</ul>');
  expect(wordsToDraft(words)).toEqual({ text: 'A\nB', typed: false, html: '<ul><li>A<li>B</ul>' });
  expect(wordsToDraft(edited(words, 'A\nBC'))).toEqual({ text: 'A\nBC', typed: false });
});

test('a paste into words already there is plain text', () => {
  const words = pasted(edited(NO_WORDS, 'Before. '), 'Before. A', '<p>A</p>');
  expect(wordsToDraft(words)).toEqual({ text: 'Before. A', typed: false });
});

test('an emptied field starts anew', () => {
  expect(edited(pasted(NO_WORDS, 'A', '<p>A</p>'), '')).toEqual(NO_WORDS);
});
