import { expect, test } from 'vitest';
import { serveCapture } from '../../../lib/capture/page-side.ts';
import { stillThere } from '../../../lib/capture/still-there.ts';

const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
const now = async () => undefined;

test('each quote is there or gone, whatever of it is folded away; a changed number is gone', async () => {
  document.body.innerHTML =
    '<p>Reload the gateway, <b>do not</b> restart it.</p><details><summary>More</summary><p>Wait for 30 seconds.</p></details>';
  const found = await stillThere(
    document,
    [
      quote('Reload the gateway, do not restart it.'),
      quote('Wait for 30 seconds.'),
      quote('Wait for 60 seconds.'),
    ],
    now,
  );
  expect(found).toEqual([true, true, false]);
});

test('of a quote that is mostly redacted nothing is said, and of one with a gap its longest part is looked for', async () => {
  document.body.innerHTML = '<p>Write to Ines before you open the valve.</p>';
  const found = await stillThere(
    document,
    [quote('[email-1]'), quote('Write to [name-1] before you open the valve.')],
    now,
  );
  expect(found).toEqual([null, true]);
});

test('what draws itself later is waited for, and nothing on the page is changed', async () => {
  document.body.innerHTML = '<p>Loading</p>';
  let waited = 0;
  const wait = async () => {
    waited += 1;
    if (waited === 2) document.body.innerHTML = '<p>Drain the pump.</p>';
  };
  expect(await stillThere(document, [quote('Drain the pump.')], wait)).toEqual([true]);
  expect(waited).toBe(2);
  expect(document.body.innerHTML).toBe('<p>Drain the pump.</p>');
  waited = 10;
  expect(await stillThere(document, [quote('Fill the pump.')], wait)).toEqual([false]);
  expect(waited).toBe(16);
});

test('only our own pages may ask, and only in the right form', async () => {
  document.body.innerHTML = '<p>Drain the pump.</p>';
  type Listener = (raw: unknown, sender: object, reply: (value: unknown) => void) => boolean;
  const listeners: Listener[] = [];
  const runtime = {
    id: 'ours',
    getURL: () => 'https://ours.example/',
    sendMessage: async () => undefined,
    onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
  };
  serveCapture(document, runtime as never, now);
  const ask = (raw: object, origin = 'https://ours.example') => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const waits = listeners[0]?.(raw, { id: 'ours', origin }, resolve);
    return waits ? promise : Promise.resolve('no answer');
  };
  const good = { type: 'quote.find', selectors: [quote('Drain the pump.')] };
  expect(await ask(good)).toEqual([true]);
  expect(await ask(good, 'https://page.example')).toBe('no answer');
  for (const selectors of ['x', [{}], [quote('x'.repeat(2_001))], Array(201).fill(quote('a'))])
    expect(await ask({ type: 'quote.find', selectors })).toBe('no answer');
});
