import { expect, test } from 'vitest';
import { bareName } from '../../../../lib/capture/redact/no-person.ts';
import { redactorFor } from '../../../../lib/capture/redact/redactor.ts';

async function redacted(text: string, ...names: string[]): Promise<string> {
  return (await redactorFor({ texts: [text], names, secrets: [] })).text(text);
}

test.each([
  ['Anna Berg', `${', '.repeat(100_000)}x`],
  ['Anna Berg', `${' ,'.repeat(100_000)}x`],
  ['Anna - - - - - Berg', `${'-'.repeat(400)}x`],
])('a row of empty fields behind a part of the name %s is searched to its end', async (name, row) => {
  expect(await redacted(`Anna${row}`, name)).toBe(`[person-1]${row}`);
});

test('a name over empty fields is one still', async () => {
  expect(await redacted('Berg,  Anna and Anna%20Berg', 'Anna Berg')).toBe('[person-1] and [person-1]');
});

test.each(['('.repeat(200_000), `A${' PhD'.repeat(50_000)}x`, '['.repeat(200_000)])(
  'what is far too long for a name is not read to its end',
  (raw) => {
    expect(bareName(raw).length).toBeLessThanOrEqual(500);
  },
);
