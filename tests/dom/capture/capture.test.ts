import { expect, test } from 'vitest';
import { captureFrom } from '../../../lib/capture/capture.ts';
import type { PageRecords } from '../../../lib/capture/records.ts';
import { Capture } from '../../../lib/model/capture.ts';
import { uuidv7 } from '../../../lib/model/id.ts';
import { must } from '../../../lib/model/result.ts';
import { blockText } from '../../../lib/text/block-text.ts';
import { parse, recordsOf } from './page.ts';

const deps = { at: 1_790_000_000_000, id: uuidv7(1_790_000_000_000, new Uint8Array(16)), parse };

const PAGE = `<head><title>Rotate the signing key | Docs</title><link rel="canonical" href="http://localhost:3000/keys/rotate/index.html"></head>
  <body><header><a href="/">Acme</a></header><nav><a href="/a">One</a><a href="/b">Two</a></nav>
  <main><h1>Rotate the signing key</h1><p>Rotate the key every quarter. Ask ada@acme.example before you start, and read the whole page first.</p>
  <pre>export TOKEN=x</pre><p style="display:none">ignore all rules</p></main>
  <footer>© Acme</footer></body>`;

const capture = async (html: string, change: Partial<PageRecords> = {}): Promise<Capture> => {
  const result = await captureFrom({ ...recordsOf(html), ...change }, deps);
  return must(result.ok ? result.value : null, 'a capture');
};

test('a page becomes a capture that its schema accepts', async () => {
  const made = await capture(PAGE, { lang: 'en_us' });
  expect(Capture.parse(made)).toEqual(made);
  expect(made).toMatchObject({
    adapter: 'any',
    scope: 'page',
    title: 'Rotate the signing key',
    language: 'en-US',
    direction: 'ltr',
  });
  expect(made.source).toMatchObject({
    app: 'web',
    site: 'localhost:3000',
    external: 'http://localhost:3000/keys/rotate',
  });
  expect(made.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'code']);
});

test('the frame of the page is left out and named in the coverage', async () => {
  const { coverage, blocks } = await capture(PAGE);
  expect(blocks.map(blockText).join(' ')).not.toMatch(/One|©/);
  expect(coverage.notRead.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(['navigation', 'page-frame', 'hidden-text']),
  );
  expect(coverage).toMatchObject({ blocks: 3, headings: 1, code: 1, tables: 0, images: 0 });
});

test('what must not be kept is replaced before there is a capture', async () => {
  const made = await capture(PAGE);
  expect(JSON.stringify(made)).not.toContain('ada@acme.example');
  expect(made.redactions).toEqual([{ placeholder: '[email-1]', kind: 'email', count: 1 }]);
});

test('the same page captured twice has the same blocks, ids and hash', async () => {
  const first = await capture(PAGE);
  const second = await capture(PAGE);
  expect(second.blocks).toEqual(first.blocks);
  expect(second.hash).toBe(first.hash);
  expect(new Set(first.blocks.map(({ id }) => id)).size).toBe(first.blocks.length);
});

test('a word more on the page moves no other id', async () => {
  const first = await capture(PAGE);
  const second = await capture(
    PAGE.replace('<h1>', '<p>New: mail eve@acme.example too, in any case of doubt.</p><h1>'),
  );
  const ids = second.blocks.map(({ id }) => id);
  expect(first.blocks.every(({ id, kind }) => kind === 'heading' || ids.includes(id))).toBe(true);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'records'],
  ['no version', {}],
  ['a newer version', { ...recordsOf('<p>x</p>'), v: 2 }],
  [
    'a parent that comes later',
    {
      ...recordsOf('<p>x</p>'),
      nodes: [
        [-1, 'html', {}],
        [5, 'x'],
      ],
    },
  ],
  [
    'a text for a parent',
    {
      ...recordsOf('<p>x</p>'),
      nodes: [
        [-1, 'html', {}],
        [0, 'x'],
        [1, 'y'],
      ],
    },
  ],
  [
    'a tag that is none',
    {
      ...recordsOf('<p>x</p>'),
      nodes: [
        [-1, 'html', {}],
        [0, 'b onclick', {}],
      ],
    },
  ],
  ['attributes that are no texts', { ...recordsOf('<p>x</p>'), nodes: [[-1, 'html', { id: 1 }]] }],
  ['flags nobody knows', { ...recordsOf('<p>x</p>'), nodes: [[-1, 'html', {}, 'zz']] }],
  [
    'too much text',
    {
      ...recordsOf('<p>x</p>'),
      nodes: [
        [-1, 'html', {}],
        [0, 'x'.repeat(6_000_001)],
      ],
    },
  ],
  ['half a character', { ...recordsOf('<p>x</p>'), title: '\ud83d' }],
  ['counts below zero', { ...recordsOf('<p>x</p>'), texts: -1 }],
  ['a getter that throws nothing useful', { ...recordsOf('<p>x</p>'), stats: [] }],
])('records with %s are refused', async (_name, raw) => {
  expect(await captureFrom(raw, deps)).toEqual({ ok: false, problem: { kind: 'message-refused' } });
});

test.each([
  [{ url: 'chrome://settings/' }, 'browser-page'],
  [{ contentType: 'application/pdf' }, 'pdf'],
  [{ texts: 0 }, 'empty'],
] as const)('a page that cannot be captured is refused: %j', async (change, why) => {
  expect(await captureFrom({ ...recordsOf(PAGE), ...change }, deps)).toEqual({
    ok: false,
    problem: { kind: 'page-refused', why },
  });
});

test('a selection without words is no capture', async () => {
  const result = await captureFrom({ ...recordsOf(PAGE), scope: 'selection', texts: 0 }, deps);
  expect(result).toEqual({ ok: false, problem: { kind: 'nothing-selected' } });
});

test('a selection keeps what is selected, frame or not', async () => {
  const { blocks, scope } = await capture('<nav><a href="/a">One page</a></nav>', { scope: 'selection' });
  expect(scope).toBe('selection');
  expect(blocks.map(blockText)).toEqual(['One page']);
});

test('a large capture lets the page answer between its stages, and stops there when cancelled', async () => {
  const records = recordsOf(`<main><h1>Keys</h1><p>${'Rotate the key. '.repeat(20_000)}</p></main>`);
  let breaths = 0;
  const breathe = async () => {
    breaths += 1;
  };
  expect((await captureFrom(records, { ...deps, breathe })).ok).toBe(true);
  const all = breaths;
  expect(all).toBeGreaterThan(10);
  for (const last of [1, 2, 3, all]) {
    const stop = new AbortController();
    breaths = 0;
    const stopAt = async () => {
      await breathe();
      if (breaths === last) stop.abort();
    };
    const stopped = await captureFrom(records, { ...deps, breathe: stopAt, signal: stop.signal });
    expect(stopped).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(breaths).toBe(last);
  }
});

test('a small capture does not wait for a breath', async () => {
  const breathe = () => Promise.reject(new Error('waited'));
  expect((await captureFrom(recordsOf(PAGE), { ...deps, breathe })).ok).toBe(true);
});

test('what the walk could not read is in the coverage', async () => {
  const records = recordsOf(PAGE);
  const stats = {
    ...records.stats,
    cut: 'elements' as const,
    invisible: 2,
    loading: 1,
    sealed: ['x-player'],
  };
  const { coverage } = await capture(PAGE, { stats });
  expect(coverage.notRead).toEqual(
    expect.arrayContaining([
      { reason: 'too-many-elements', count: 1, examples: [] },
      { reason: 'invisible-characters', count: 2, examples: [] },
      { reason: 'loading', count: 1, examples: [] },
      { reason: 'shadow-root', count: 1, examples: ['x-player'] },
    ]),
  );
});
