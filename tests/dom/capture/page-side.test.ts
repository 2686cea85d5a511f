import { expect, test, vi } from 'vitest';
import { KEEP_MS, serveCapture } from '../../../lib/capture/page-side.ts';

type Sender = { id?: string; origin?: string };
const US: Sender = { id: 'our-id', origin: 'https://our-id.example' };

/** The script in a page of its own, and a way to ask it. */
function served(html: string) {
  document.body.innerHTML = html;
  const sent: unknown[] = [];
  const listeners: ((raw: unknown, sender: Sender, reply: (value: unknown) => void) => boolean)[] = [];
  serveCapture(document, {
    id: 'our-id',
    getURL: (path) => `https://our-id.example${path}`,
    sendMessage: (message) => Promise.resolve(sent.push(message)),
    onMessage: { addListener: (listener) => listeners.push(listener) },
  });
  const ask = (raw: unknown, sender = US): unknown => {
    let answer: unknown;
    for (const listener of listeners) listener(raw, sender, (value) => (answer = value));
    return answer;
  };
  return { ask, sent };
}

const read = (ticket: string, scope = 'page') => ({ type: 'capture.read', ticket, scope });
const take = (ticket: string) => ({ type: 'capture.take', ticket });

test('records wait under their ticket and are handed over once', () => {
  const { ask } = served('<p>words</p>');
  expect(ask(read('t1'))).toEqual({ ok: true, ticket: 't1' });
  expect(ask(take('other'))).toBeNull();
  expect(ask(take('t1'))).toMatchObject({ v: 1, texts: 1 });
  expect(ask(take('t1'))).toBeNull();
});

test('records nobody fetches are dropped after a minute, and the extension is told', () => {
  vi.useFakeTimers();
  const { ask, sent } = served('<p>words</p>');
  ask(read('t1'));
  vi.advanceTimersByTime(KEEP_MS);
  vi.useRealTimers();
  expect(ask(take('t1'))).toBeNull();
  expect(sent).toEqual([{ type: 'capture.dropped', ticket: 't1' }]);
});

test.each([
  [{ id: 'another', origin: 'https://our-id.example' }],
  [{ id: 'our-id', origin: 'https://page.example' }],
  [{ id: 'our-id' }],
  [{}],
])('an order from %j is not answered', (sender) => {
  const { ask } = served('<p>words</p>');
  expect(ask(read('t1'), sender)).toBeUndefined();
  expect(ask(take('t1'))).toBeNull();
});

test.each([
  null,
  'capture.read',
  {},
  { type: 'capture.read' },
  { type: 'quote.show', selector: { exact: 1 } },
])('%j is not answered', (raw) => {
  expect(served('<p>words</p>').ask(raw)).toBeUndefined();
});

test.each([
  ['empty', '', 'page'],
  ['empty', '<img src="https://a.example/x.png"><p> \n </p>', 'page'],
  ['nothing-selected', '<p>words</p>', 'selection'],
  ['pdf', '<embed type="application/pdf" src="https://a.example/x.pdf">', 'page'],
])('a page is refused as %s: %s (%s)', (why, html, scope) => {
  document.getSelection()?.removeAllRanges();
  expect(served(html).ask(read('t1', scope))).toEqual({ ok: false, why });
});

test('a page that has a PDF beside its words is read', () => {
  expect(
    served('<p>words</p><embed type="application/pdf" src="https://a.example/x.pdf">').ask(read('t1')),
  ).toMatchObject({ ok: true });
});

test('a quote is shown when it is there', () => {
  const { ask } = served('<p>Restart the agent.</p>');
  const show = (exact: string) => ask({ type: 'quote.show', selector: { exact, prefix: '', suffix: '' } });
  expect([show('the agent'), show('the server')]).toEqual([true, false]);
});

test('a request of one ticket ends when it is stopped, those of others go on', async () => {
  const signals = new Map<string, AbortSignal>();
  vi.stubGlobal('fetch', (address: string, { signal }: { signal: AbortSignal }) => {
    signals.set(new URL(address).pathname, signal);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  });
  const { ask } = served('<p>words</p>');
  const get = (ticket: string, path: string) => ask({ type: 'page.get', ticket, path });
  get('t1', '/rest/api/content/1');
  get('t2', '/rest/api/content/2');
  vi.unstubAllGlobals();
  expect(ask({ type: 'page.stop', ticket: 't1' })).toBe(true);
  expect([...signals].map(([path, { aborted }]) => [path, aborted])).toEqual([
    ['/rest/api/content/1', true],
    ['/rest/api/content/2', false],
  ]);
});
