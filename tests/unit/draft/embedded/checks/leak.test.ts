import { describe, expect, test } from 'vitest';
import { leaks } from '../../../../../lib/draft/embedded/checks/leak.ts';
import { en } from '../../../../../lib/text/packs/en.ts';

const OTHERS = ['jitter', 'dead_letter'];

describe('a text that names its answer', () => {
  test.each([
    ['by the same word', 'Sets the delay before a run.', 'base_delay'],
    ['by another form of it', 'Delays the second run.', 'base_delay'],
    ['by the word it is cut from', 'Specifies ascending order.', 'ASC'],
    ['by a part of it', 'The class of an operator.', 'opclass'],
    ['by a word of the same root', 'An index with another collation.', 'COLLATE'],
    ['by its placeholder', 'At least <n> lines around a change.', '-C<n>'],
    ['by a word inside a camel-case name', 'Filters denied actions.', 'actionsDenylist'],
  ])('%s', (_, text, key) => {
    expect(leaks(text, key, OTHERS, en)).toBe(true);
  });

  test('by all its words, though others share them', () => {
    expect(leaks('Writes the state to the storage.', 'storage', ['onStorage', 'storageName'], en)).toBe(true);
  });
});

describe('a text that does not', () => {
  test('says it in other words', () => {
    expect(leaks('Spreads workers over time.', 'jitter', ['base_delay', 'dead_letter'], en)).toBe(false);
  });

  test('says a word that every answer has', () => {
    expect(leaks('Adds an item to the list.', 'list.append(x)', ['list.pop()', 'list.clear()'], en)).toBe(
      false,
    );
  });
});
