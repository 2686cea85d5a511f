import { expect, test } from 'vitest';
import { redactorFor } from '../../../../lib/capture/redact/redactor.ts';

const always = ['Falcon', 'Project Falcon', 'Grüne Eule'];

async function redacted(...texts: string[]): Promise<string[]> {
  const { text } = await redactorFor({ texts, names: [], secrets: [], lists: { always, never: [] } });
  return texts.map(text);
}

test.each([
  'https://wiki.example/docs/project-falcon/plan',
  'https://wiki.example/docs/Project_Falcon/plan',
  'https://wiki.example/docs/project%20falcon/plan',
  'https://wiki.example/docs/project+falcon/plan',
])('a listed word of several is found as an address writes it: %s', async (address) => {
  expect(await redacted('About Project Falcon', address)).toEqual([
    'About [word-1]',
    'https://wiki.example/docs/[word-1]/plan',
  ]);
});

test('a word inside a longer one, a percent-encoded word and words between addresses', async () => {
  expect(
    await redacted(
      'https://a.example/gr%C3%BCne-eule',
      'https://a.example/x_falcon_y',
      'https://a.example/falconry',
      'x_falcon',
    ),
  ).toEqual([
    'https://a.example/[word-1]',
    'https://a.example/x_[word-2]_y',
    'https://a.example/falconry',
    'x_falcon',
  ]);
});

test('a listed address is found in an address', async () => {
  const { text } = await redactorFor({
    texts: ['https://a.example/x'],
    names: [],
    secrets: [],
    lists: { always: ['https://a.example'], never: [] },
  });
  expect(text('https://a.example/x')).toBe('[word-1]/x');
});
