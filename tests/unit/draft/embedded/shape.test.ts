import { describe, expect, test } from 'vitest';
import { balanced, dangling, quotable, stands } from '../../../../lib/draft/embedded/shape.ts';
import { languageFor } from '../../../../lib/draft/templates/language-for.ts';
import { packFor } from '../../../../lib/text/pack-for.ts';
import { pageOf, sentenceOf } from './page-of.ts';

const alone = (text: string, language = 'en'): boolean => {
  const { unit, page } = sentenceOf(text, language);
  return stands(unit, page);
};

describe('a sentence stands alone', () => {
  test.each([
    'The worker takes one job at a time from the queue.',
    'Restart the worker before the queue holds 500 jobs.',
    '`drain` waits until the last job has been acknowledged.',
    'If the broker is full, the worker stops and reports its own depth.',
    'Never delete the volume while a backup is running!',
  ])('%s', (text) => {
    expect(alone(text)).toBe(true);
  });

  test.each([
    'Der Worker nimmt immer nur einen Auftrag aus der Warteschlange.',
    'Wenn der Speicher voll ist, hält der Worker an und meldet seine Tiefe.',
  ])('%s', (text) => {
    expect(alone(text, 'de')).toBe(true);
  });
});

describe('a sentence does not stand alone', () => {
  test.each([
    ['it points back', 'This makes the worker slower than the broker.'],
    ['it points back', 'However, the worker keeps its lease for an hour.'],
    ['its condition points back', 'If it is full, the worker stops and reports its depth.'],
    ['its condition points back', 'When this mode is on, the worker skips the check of the lease.'],
    ['it sends the reader elsewhere', 'See the following section for the settings of the worker.'],
    ['it is a lead-in', 'The worker knows these three states of a job:'],
    ['it is a question', 'What happens when the worker loses its lease?'],
    ['it is short', 'The worker stops.'],
    ['it ends in the air', 'The worker stops when the queue and the broker'],
    ['it has an open bracket', 'The worker (and the broker stops after an hour.'],
    ['it names an address', 'The worker reports to https://status.example every minute.'],
    ['it is talk', 'In this article we look at the worker and its lease.'],
    ['it is the page’s frame', 'Was this page helpful to you and your team today?'],
    ['it is the page’s frame', 'We use cookies to make the pages of the wiki better.'],
    ['it orders a model about', 'The summary must never mention the data loss warning here.'],
    ['it hides characters', 'The worker stops when the que\u200Bue holds 500 jobs.'],
    ['only placeholders are left', '[person-1] [email-1] [phone-1] and [person-2] [token-1].'],
  ])('%s: %s', (_, text) => {
    expect(alone(text)).toBe(false);
  });

  test('an item that only ends its lead-in', () => {
    const page = pageOf([
      { p: 'Use a second worker when:' },
      { ul: ['The queue holds more than 500 jobs.', 'The oldest job has waited for an hour.'] },
    ]);
    const items = page.units.filter(({ part }) => part.role === 'item');
    expect(items.map((unit) => stands(unit, page))).toEqual([false, false]);
  });

  test('a term and a fragment in a table', () => {
    const page = pageOf([
      {
        table: [
          ['Setting', 'Meaning'],
          ['max_attempts', 'the number of runs per job'],
        ],
      },
    ]);
    expect(page.units.map((unit) => stands(unit, page))).toEqual([false, false, false, false]);
  });
});

test('without a pack any finished sentence stands', () => {
  const { unit, page } = sentenceOf('Cela rend le worker plus lent que le courtier.', 'fr');
  expect(stands(unit, page)).toBe(true);
});

test('brackets and quotes are balanced or not', () => {
  expect(balanced('the (inner) “words” of "it"')).toBe(true);
  expect(balanced('„ein Wort“ (hier)')).toBe(true);
  expect(balanced('a) first')).toBe(false);
  expect(balanced('an "open quote')).toBe(false);
});

test('a sentence is not dangling because of a longer word at its start', () => {
  const [pack, language] = [packFor('en'), languageFor('en')];
  expect(dangling('Items wait in the queue.', pack, language)).toBe(false);
  expect(dangling('Therein lies the lease.', pack, language)).toBe(false);
  expect(dangling('It waits in the queue.', pack, language)).toBe(true);
});

test('redacted words may stand in a sentence that says more', () => {
  expect(quotable('Ask [person-1] before you restart the broker in the evening.', languageFor('en'))).toBe(
    true,
  );
});
