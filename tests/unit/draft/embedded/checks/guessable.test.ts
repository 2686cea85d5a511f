import { describe, expect, test } from 'vitest';
import { leaks } from '../../../../../lib/draft/embedded/checks/leak.ts';
import { read } from '../../../../../lib/draft/embedded/reading.ts';
import { de } from '../../../../../lib/text/packs/de.ts';
import { en } from '../../../../../lib/text/packs/en.ts';
import { buildCapture } from '../../build-capture.ts';

type Asked = { question: string; next: string; right: string; wrong: string[] };

/** What is asked where a sentence gives the reason why one of these steps comes before another. */
const askedIn = (steps: readonly string[], reason: string, language = 'en'): Asked[] =>
  read(buildCapture('The line in hall 2', [{ ol: steps }, { p: reason }], { language }))
    .ideas.filter(({ made }) => made === 'next-step')
    .map(({ about, question, right, wrong }) => ({
      question,
      next: about,
      right: right.text,
      wrong: wrong.map(({ text }) => text),
    }));

const wrongIn = (asked: readonly Asked[]): string[] => asked.flatMap(({ wrong }) => wrong);

describe('a case names its answer', () => {
  test('by a word that says the same', () => {
    expect(leaks('Erases the second run.', 'delete_all', ['jitter', 'dead_letter'], en)).toBe(true);
    expect(leaks('Die Liste kontrollieren.', 'Prüfen', ['Sperren', 'Melden'], de)).toBe(true);
  });

  test('not where another answer says the same too', () => {
    expect(leaks('Erases the second run.', 'delete_all', ['removeOne', 'dead_letter'], en)).toBe(false);
  });
});

describe('a step that is plainly later is no wrong answer', () => {
  test('where it undoes what is about to be done', () => {
    const asked = askedIn(
      [
        'Call the porter.',
        'Open the front cover.',
        'Grease the two chains.',
        'Shut the flap above.',
        'Weigh ten empty boxes.',
      ],
      'Call the porter before you open the front cover, because the horn is loud.',
    );
    expect(asked.map(({ right }) => right)).toContain('Call the porter');
    expect(wrongIn(asked.filter(({ next }) => next === 'Open the front cover'))).toContain(
      'Grease the two chains',
    );
    expect(wrongIn(asked)).not.toContain('Shut the flap above');
  });

  test('where it tests what comes first', () => {
    const asked = askedIn(
      [
        'Build the frame from four bars.',
        'Clean both sides with a cloth.',
        'Test the corners with the square.',
        'Hang the lamp above the belt.',
        'Call the next shift.',
      ],
      'Build the frame from four bars before you clean both sides, because the cloth pulls at loose bars.',
    );
    expect(asked.map(({ right }) => right)).toContain('Build the frame from four bars');
    expect(wrongIn(asked)).not.toContain('Test the corners with the square');
  });

  test('where both end things', () => {
    const asked = askedIn(
      [
        'Grease the two chains.',
        'Weigh ten empty boxes.',
        'Report the result to the office.',
        'Inform the next shift by phone.',
      ],
      'Grease the two chains before you weigh the boxes, because dry chains pull at the scale.',
    );
    expect(asked.filter(({ right }) => right === 'Grease the two chains')).toEqual([]);
  });

  test('where it speaks of what comes first', () => {
    const asked = askedIn(
      [
        'Load the copy into `orders_before`.',
        'Ask the office for a date.',
        'Count the rows of `orders_before` twice.',
        'Hang the lamp above the belt.',
        'Weigh ten empty boxes.',
      ],
      'Load the copy into `orders_before` before you ask the office for a date, because the office wants figures.',
    );
    const first = asked.filter(({ question }) => question === 'What has to be done before that?');
    expect(first).not.toEqual([]);
    expect(JSON.stringify(first)).not.toContain('Count the rows');
  });

  test('in German', () => {
    const asked = askedIn(
      [
        'Rufen Sie den Pförtner am Tor.',
        'Öffnen Sie die Klappe am Band.',
        'Fetten Sie die beiden Ketten.',
        'Schließen Sie die Tür mit dem Schlüssel.',
        'Wiegen Sie zehn leere Kisten.',
      ],
      'Rufen Sie den Pförtner am Tor, bevor Sie die Klappe am Band öffnen, weil die Hupe ertönt.',
      'de',
    );
    expect(asked.map(({ right }) => right)).toContain('Rufen Sie den Pförtner am Tor');
    expect(wrongIn(asked)).not.toContain('Schließen Sie die Tür mit dem Schlüssel');
  });
});
