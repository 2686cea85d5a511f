import { expect, test } from 'vitest';
import { driverNamed } from '../../eval/drivers.ts';
import { readability } from '../../eval/readability.ts';
import { evalLines } from '../../eval/report.ts';
import { totals } from '../../eval/totals.ts';

const NO_CODE = new Set<string>();

test('an unknown driver is refused with the names there are', () => {
  expect(() => driverNamed('oracle')).toThrow('no driver "oracle": --driver takes one of embedded');
  expect(driverNamed('embedded').id).toBe('embedded');
});

test('short words in short sentences are easier than long words in long ones', () => {
  const easy = readability(['The cat sat on the mat. The dog ran.'], 'en', NO_CODE);
  const hard = readability(
    ['Administrative reconciliation procedures necessitate considerable organisational deliberation.'],
    'en',
    NO_CODE,
  );
  expect(easy?.sentenceWords).toBe(4.5);
  expect(easy?.grade).toBeLessThan(2);
  expect(hard?.grade).toBeGreaterThan(20);
});

test('code is read at a glance, whatever its length', () => {
  const plain = readability(['Run navigator now.'], 'en', NO_CODE);
  const code = readability(['Run navigator now.'], 'en', new Set(['navigator']));
  expect(code?.grade).toBeLessThan(plain?.grade ?? 0);
});

test('what is not English has a LIX and no grade', () => {
  const found = readability(['Prüfen Sie die Lieferung. Schreiben Sie den Schaden auf.'], 'de', NO_CODE);
  expect(found?.grade).toBeNull();
  // Nine words in two sentences, three of them with more than six letters.
  expect(found?.lix).toBeCloseTo(4.5 + 300 / 9, 6);
  expect(readability([], 'de', NO_CODE)).toBeNull();
});

test('a measure that does not apply is null and shown as such', () => {
  const found = totals([]);
  expect(Object.entries(found).filter(([, value]) => value === 0)).toEqual([
    ['pages', 0],
    ['drafted', 0],
  ]);
  expect(evalLines([], { tuning: found }, null).join('\n')).toMatch(/retries a page +-\n/);
});
