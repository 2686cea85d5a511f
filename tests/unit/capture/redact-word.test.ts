import { expect, test } from 'vitest';
import { redactWord as redacted, replaceWord } from '../../../lib/capture/redact-word.ts';
import { canonical } from '../../../lib/hash/canonical.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import type { Block } from '../../../lib/model/block.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';

const blocks: Block[] = [
  {
    id: 'bh',
    kind: 'heading',
    path: [],
    level: 1,
    text: 'Falcon release',
    marks: [{ kind: 'bold', start: 0, end: 6 }],
  },
  {
    id: 'bp',
    kind: 'paragraph',
    path: ['Falcon release'],
    text: 'The FALCON and the falconer, ask [person-1]',
    marks: [{ kind: 'code', start: 19, end: 27 }],
  },
];
const capture: Capture = {
  id: uuidv7(1, new Uint8Array(16)),
  source: {
    key: 'web|a|b',
    app: 'web',
    site: 'a',
    external: 'b',
    title: 'Falcon release',
    address: 'https://a.example/b',
  },
  at: 1,
  adapter: 'any',
  scope: 'page',
  title: 'Falcon release',
  version: null,
  language: 'en',
  direction: 'ltr',
  blocks,
  facts: [{ name: 'project', value: 'falcon' }],
  coverage: {
    words: 1,
    blocks: 2,
    headings: 1,
    tables: 0,
    code: 0,
    images: 0,
    notRead: [{ reason: 'iframe', count: 1, examples: ['Falcon board'] }],
  },
  redactions: [{ placeholder: '[person-1]', kind: 'person', count: 1 }],
  hash: sha256(canonical(blocks)),
};

/** A capture without a word that stands in it. */
function redactWord(of: Capture, word: string): Capture {
  const done = redacted(of, word);
  if (done === null) throw new Error(`nowhere: ${word}`);
  return done.capture;
}

test('a word goes everywhere it stands as a word, in any case', () => {
  const after = redactWord(capture, ' Falcon ');
  expect(after.title).toBe('[word-1] release');
  expect(after.source.title).toBe('[word-1] release');
  expect(after.facts[0]?.value).toBe('[word-1]');
  expect(after.coverage.notRead[0]?.examples).toEqual(['[word-1] board']);
  expect(after.blocks.map((block) => [block.id, block.path, 'text' in block ? block.text : ''])).toEqual([
    ['bh', [], '[word-1] release'],
    ['bp', ['[word-1] release'], 'The [word-1] and the falconer, ask [person-1]'],
  ]);
});

test('marks cover the same words as before', () => {
  const [heading, paragraph] = redactWord(capture, 'falcon').blocks;
  expect(heading).toMatchObject({ marks: [{ start: 0, end: 8 }] });
  expect(paragraph).toMatchObject({ marks: [{ start: 21, end: 29 }] });
});

test('counts and hash are those of what is there now', () => {
  const after = redactWord(capture, 'falcon');
  expect(after.redactions).toEqual([
    { placeholder: '[person-1]', kind: 'person', count: 1 },
    { placeholder: '[word-1]', kind: 'word', count: 5, byHand: true },
  ]);
  expect(after.hash).toBe(sha256(canonical(after.blocks)));
});

test('a second word has a placeholder of its own', () => {
  const after = redactWord(redactWord(capture, 'falcon'), 'release');
  expect(after.title).toBe('[word-1] [word-2]');
});

test.each(['eagle', '', '  ', 'person'])('%j is nowhere, so nothing changes', (word) => {
  expect(redacted(capture, word)).toBeNull();
});

test('signs and several words are taken as they are', () => {
  expect(replaceWord('a (C++) b C++11', 'C++', '[w]')).toBe('a ([w]) b [w]11');
  expect(replaceWord('big  red\ndog', 'big red dog', '[w]')).toBe('[w]');
  expect(replaceWord('[email-1] email', 'email', '[w]')).toBe('[email-1] [w]');
});

const at = (address: string): Capture => ({
  ...capture,
  source: {
    ...capture.source,
    key: `web|a.example|${address}`,
    site: 'a.example',
    external: address,
    address,
  },
});

test.each([
  ['falcon', 'https://a.example/falcon/b', 'https://a.example/[word-1]/b'],
  ['Falcon', 'https://a.example/b/the-FALCON-release', 'https://a.example/b/the-[word-1]-release'],
  ['falcon', 'https://a.example/the_falcon_release', 'https://a.example/the_[word-1]_release'],
  ['falcon', 'https://a.example/the%20falcon', 'https://a.example/the%20[word-1]'],
  ['falcon', 'https://a.example/?title=falcon&p=2', 'https://a.example/?title=[word-1]&p=2'],
  ['Big Falcon', 'https://a.example/big-falcon', 'https://a.example/[word-1]'],
  ['Big Falcon', 'https://a.example/Big+Falcon', 'https://a.example/[word-1]'],
  ['Big Falcon', 'https://a.example/Big%20Falcon', 'https://a.example/[word-1]'],
  ['Müller', 'https://a.example/M%C3%BCller', 'https://a.example/[word-1]'],
  ['C++', 'https://a.example/C%2B%2B-guide', 'https://a.example/[word-1]-guide'],
])('%j is taken out of %s', (word, address, clean) => {
  const { source, redactions } = redactWord({ ...at(address), blocks: [], title: 'x', facts: [] }, word);
  expect([source.address, source.external, source.key]).toEqual([clean, clean, `web|a.example|${clean}`]);
  expect(redactions).toContainEqual({
    placeholder: '[word-1]',
    kind: 'word',
    count: expect.any(Number),
    byHand: true,
  });
});

test.each([
  ['falcon', 'https://a.example/falconer'],
  ['20', 'https://a.example/the%20-way'],
  ['https', 'https://a.example/x'],
])('%j does not stand as a word in %s', (word, address) => {
  const { coverage } = capture;
  const bare = { blocks: [], facts: [], title: 'x', coverage: { ...coverage, notRead: [] } };
  expect(redacted({ ...at(address), ...bare }, word)).toBeNull();
});

test('a host that holds the word goes from site and key too', () => {
  const { source } = redactWord(
    {
      ...capture,
      source: {
        ...capture.source,
        key: 'jira|falcon.example|FAL-1',
        site: 'falcon.example',
        external: 'FAL-1',
        address: 'https://falcon.example/browse/FAL-1',
      },
    },
    'falcon',
  );
  expect(source).toMatchObject({
    key: 'jira|[word-1].example|FAL-1',
    site: '[word-1].example',
    address: 'https://[word-1].example/browse/FAL-1',
  });
});

test('a second word is numbered after one that stands in the address only', () => {
  const bare = { ...at('https://a.example/eagle'), blocks: [] };
  expect(redactWord(redactWord(bare, 'eagle'), 'falcon').title).toBe('[word-2] release');
});

test('links of the page lose the word as addresses do', () => {
  const link = { kind: 'link' as const, start: 0, end: 4, href: 'https://b.example/the_falcon' };
  const block = { ...blocks[1], text: 'Read', marks: [link] } as Block;
  expect(redactWord({ ...capture, blocks: [block] }, 'falcon').blocks[0]).toMatchObject({
    marks: [{ href: 'https://b.example/the_[word-1]' }],
  });
});
