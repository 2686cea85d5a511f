import { expect, test } from 'vitest';
import { serveCapture } from '../../../lib/capture/page-side.ts';
import { stillThere } from '../../../lib/capture/still-there.ts';

const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
const now = async (): Promise<void> => undefined;
const look = (quotes: ReturnType<typeof quote>[], wait: (ms: number) => Promise<void> = now, shown = now) =>
  stillThere(document, { address: document.URL, quotes }, { wait, shown });

test('each quote is there or gone, whatever of it is folded away; a changed number is gone', async () => {
  document.body.innerHTML =
    '<p>Reload the gateway, <b>do not</b> restart it.</p><details><summary>More</summary><p>Wait for 30 seconds.</p></details>';
  const found = await look([
    quote('Reload the gateway, do not restart it.'),
    quote('Wait for 30 seconds.'),
    quote('Wait for 60 seconds.'),
  ]);
  expect(found).toEqual([true, true, false]);
});

test('of a quote that is mostly redacted nothing is said, and of one with a gap its longest part is looked for', async () => {
  document.body.innerHTML = '<p>Write to Ines before you open the valve.</p>';
  const found = await look([quote('[email-1]'), quote('Write to [name-1] before you open the valve.')]);
  expect(found).toEqual([null, true]);
});

test('what draws itself later is waited for, and nothing on the page is changed', async () => {
  document.body.innerHTML = '<p>Loading</p>';
  let waited = 0;
  const wait = async () => {
    waited += 1;
    if (waited === 2) document.body.innerHTML = '<p>Drain the pump.</p>';
  };
  expect(await look([quote('Drain the pump.')], wait)).toEqual([true]);
  expect(waited).toBe(2);
  expect(document.body.innerHTML).toBe('<p>Drain the pump.</p>');
  waited = 10;
  expect(await look([quote('Fill the pump.')], wait)).toEqual([false]);
  expect(waited).toBe(16);
});

test('an app that shows another page meanwhile says nothing of the one that was asked about', async () => {
  const at = (path: string, words: string) => {
    history.pushState(null, '', path);
    document.body.innerHTML = `<p>${words}</p>`;
  };
  for (const words of ['Another page.', 'Drain the pump.']) {
    at('/a', 'Loading');
    expect(await look([quote('Drain the pump.')], async () => at('/b', words))).toBeNull();
  }
  at('/a', 'Drain the pump.');
  const shown = async () => at('/b?page=2', 'Another page.');
  expect(await look([quote('Drain the pump.')], now, shown), 'while it was waited for').toBeNull();
  at('/view?page=1', 'Drain the pump.');
  const other = { address: document.URL.replace('page=1', 'page=2'), quotes: [quote('Drain the pump.')] };
  expect(await stillThere(document, other, { wait: now, shown: now }), 'from the start').toBeNull();
});

test('a page keeps its name where it points to a part of itself or adds to its address', async () => {
  history.pushState(null, '', '/view?page=1');
  document.body.innerHTML = '<p>Loading</p>';
  const wait = async () => {
    history.replaceState(null, '', '/view?page=1&focus=3#part');
    document.body.innerHTML = '<p>Drain the pump.</p>';
  };
  expect(await look([quote('Drain the pump.')], wait)).toEqual([true]);
  for (const [from, to] of [
    ['#/a', '#/b'],
    ['#view/a', '#view/b'],
    ['#!a', '#!b'],
  ]) {
    history.pushState(null, '', `/app${from}`);
    const route = async () => history.replaceState(null, '', `/app${to}`);
    expect(await look([quote('Fill the pump.')], route), `a route behind the #, ${from}`).toBeNull();
  }
});

test('a page that is still the one before, or still loading, is waited for before its words are looked at', async () => {
  history.pushState(null, '', '/b');
  document.body.innerHTML = '<main><p aria-busy="true">Fill the pump.</p></main>';
  const steps: string[] = [];
  const shown = async () => void steps.push('shown');
  const wait = async (ms: number) => {
    steps.push(`waited ${ms}`);
    if (steps.length > 20) document.body.innerHTML = '<main><p>Drain the pump.</p></main>';
  };
  expect(await look([quote('Drain the pump.')], wait, shown)).toEqual([true]);
  expect(steps.slice(0, 2)).toEqual(['shown', 'waited 100']);
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
  serveCapture(document, runtime as never, { wait: now });
  const ask = (raw: object, origin = 'https://ours.example') => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const waits = listeners[0]?.(raw, { id: 'ours', origin }, resolve);
    return waits ? promise : Promise.resolve('no answer');
  };
  const good = { type: 'quote.find', address: document.URL, selectors: [quote('Drain the pump.')] };
  expect(await ask(good)).toEqual([true]);
  expect(await ask(good, 'https://page.example')).toBe('no answer');
  for (const selectors of ['x', [{}], [quote('x'.repeat(2_001))], Array(201).fill(quote('a'))])
    expect(await ask({ ...good, selectors })).toBe('no answer');
  expect(await ask({ ...good, address: undefined })).toBe('no answer');
  expect(await ask({ ...good, address: 'https://other.example/' }), 'of another page').toBeNull();
});
