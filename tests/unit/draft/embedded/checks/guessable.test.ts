import { describe, expect, test } from 'vitest';
import { leaks } from '../../../../../lib/draft/embedded/checks/leak.ts';
import { read } from '../../../../../lib/draft/embedded/reading.ts';
import { de } from '../../../../../lib/text/packs/de.ts';
import { en } from '../../../../../lib/text/packs/en.ts';
import { buildCapture } from '../../build-capture.ts';

type Asked = { done: string; right: string; wrong: string[] };

const askedIn = (steps: readonly string[], language = 'en'): Asked[] =>
  read(buildCapture('The line in hall 2', [{ ol: steps }], { language }))
    .ideas.filter(({ made }) => made === 'next-step')
    .map(({ about, right, wrong }) => ({
      done: about,
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

describe('an order that is plain is not asked about', () => {
  test('what undoes a step is no wrong answer to it', () => {
    const asked = askedIn([
      'Walk to the gate at six.',
      'Call the porter of the hall.',
      'Open the front cover.',
      'Grease the two chains.',
      'Shut the flap above.',
      'Weigh ten empty boxes.',
      'Photograph the scale.',
    ]);
    expect(asked.map(({ right }) => right)).toContain('Open the front cover');
    expect(wrongIn(asked.filter(({ right }) => right.startsWith('Open')))).not.toContain(
      'Shut the flap above',
    );
  });

  test('what tests a thing is no wrong answer to what makes it', () => {
    const asked = askedIn([
      'Walk to the gate at six.',
      'Ask the office for the plan of the week.',
      'Build the frame from four bars.',
      'Paint both sides grey.',
      'Test the corners with the square.',
      'Hang the lamp above the belt.',
      'Call the next shift.',
    ]);
    expect(asked.map(({ right }) => right)).toContain('Build the frame from four bars');
    expect(wrongIn(asked.filter(({ right }) => right.startsWith('Build')))).not.toContain(
      'Test the corners with the square',
    );
  });

  test('a step beside two that end things is not asked for', () => {
    const asked = askedIn([
      'Grease the two chains.',
      'Weigh ten empty boxes.',
      'Photograph the scale of the belt.',
      'Report the result to the office.',
      'Inform the next shift by phone.',
    ]);
    expect(asked.filter(({ right }) => right.startsWith('Photograph'))).toEqual([]);
    expect(asked.filter(({ right }) => right.startsWith('Weigh'))).not.toEqual([]);
  });

  test('a step that speaks of what the key brings in is no wrong answer', () => {
    const asked = askedIn([
      'Walk to the gate at six.',
      'Ask the office for a date.',
      'Load the copy into `orders_before`.',
      'Count the rows of `orders_before` twice.',
      'Hang the lamp above the belt.',
      'Weigh ten empty boxes.',
    ]);
    expect(asked.map(({ right }) => right)).toContain('Load the copy into orders_before');
    expect(wrongIn(asked.filter(({ right }) => right.startsWith('Load')))).not.toContain(
      'Count the rows of orders_before twice',
    );
  });

  test('in German', () => {
    const asked = askedIn(
      [
        'Gehen Sie um sechs zum Tor.',
        'Rufen Sie den Pförtner der Halle.',
        'Öffnen Sie die Klappe am Band.',
        'Fetten Sie die beiden Ketten.',
        'Schließen Sie die Klappe mit dem Schlüssel.',
        'Wiegen Sie zehn leere Kisten.',
        'Fotografieren Sie die Skala.',
      ],
      'de',
    );
    expect(asked.map(({ right }) => right)).toContain('Öffnen Sie die Klappe am Band');
    expect(wrongIn(asked.filter(({ right }) => right.startsWith('Öffnen')))).not.toContain(
      'Schließen Sie die Klappe mit dem Schlüssel',
    );
  });
});

describe('the case of a step', () => {
  test('is its act, without what the page says of it behind a semicolon', () => {
    const [first] = askedIn([
      'Walk to the gate at six.',
      'Fetch the new lamp from the cellar; the old one is switched off by the porter.',
      'Grease the two chains.',
      'Weigh ten empty boxes.',
      'Hang the sign at the gate.',
      'Photograph the scale.',
    ]);
    expect(first?.done).not.toContain('switched off');
    expect(first?.done).toBe('Fetch the new lamp from the cellar');
  });

  test('is not asked about where the key alone repeats a word of it', () => {
    const asked = askedIn([
      'Call the porter of the hall.',
      'Fetch the lamp from the cellar.',
      'Hang the lamp above the gate.',
      'Weigh ten empty boxes.',
      'Grease the two chains.',
      'Photograph the scale.',
    ]);
    expect(asked.map(({ right }) => right)).not.toContain('Hang the lamp above the gate');
  });
});
