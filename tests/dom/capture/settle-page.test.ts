import { afterAll, beforeEach, expect, test } from 'vitest';
import { serveCapture } from '../../../lib/capture/page-side.ts';
import { isPending, MOST_MS, settlePage } from '../../../lib/capture/settle-page.ts';

const APP = '<meta name="application-name" content="JIRA">';
const KEY = 'issue.views.issue-base.foundation.breadcrumbs.current-issue.item';
const issue = (key: string) => `<main><a data-testid="${KEY}">${key}</a><p>words of ${key}</p></main>`;

function shown(html: string, path = '/'): void {
  history.replaceState(null, '', path);
  document.head.innerHTML = APP;
  document.body.innerHTML = html;
}

beforeEach(() => shown(''));
// Other files read this window too.
afterAll(() => {
  shown('');
  document.head.innerHTML = '';
});

/** A clock that runs as fast as it is asked to; `then` happens when so many ms have passed. */
function clock(
  then: { after: number; act(): void } = { after: Number.POSITIVE_INFINITY, act: () => undefined },
) {
  const state = { passed: 0 };
  return {
    state,
    wait: async (ms: number) => {
      state.passed += ms;
      if (state.passed === then.after) then.act();
    },
  };
}
const going = () => new AbortController().signal;

test.each([
  ['a part of the content says it is busy', '<main><div aria-busy="true"></div></main>', '/', true],
  ['a skeleton stands in the content', '<main><div class="css-1 Skeleton-row"></div></main>', '/', true],
  ['the frame of the page is busy', '<nav aria-busy="true"></nav><main><p>words</p></main>', '/', false],
  ['the issue of the address is shown', issue('OPS-2'), '/browse/OPS-2', false],
  ['another issue is shown', issue('OPS-1'), '/browse/OPS-2', true],
  ['no issue is shown yet', '<main></main>', '/board?selectedIssue=OPS-2', true],
  ['the address names no issue', issue('OPS-1'), '/issues', false],
  [
    'the dialog over the old issue shows the new one',
    `${issue('OPS-1')}<section data-testid="issue.views.issue-details.issue-modal.modal-dialog">${issue('OPS-2')}</section>`,
    '/board?selectedIssue=OPS-2',
    false,
  ],
])('%s', (_what, html, path, pending) => {
  shown(html, path);
  expect(isPending(document)).toBe(pending);
});

test('a page that changes is read once it shows what its address names', async () => {
  shown(issue('OPS-1'), '/browse/OPS-2');
  const { state, wait } = clock({ after: 700, act: () => shown(issue('OPS-2'), '/browse/OPS-2') });
  await settlePage(document, { wait, signal: going() });
  expect(state.passed).toBe(700);
});

const WIKI = '<meta name="application-name" content="Confluence"><meta name="ajs-page-id" content="1">';

/** A page of the wiki, drawn under an address that may be another one's. */
function shownPage(title: string, path: string): void {
  shown(`<main><h1 data-testid="title-text">${title}</h1><p>words</p></main>`, path);
  document.head.innerHTML = `${WIKI}<title>${title} - Ops</title>`;
}

test('a wiki that still shows the page before is read once it shows the one of its address', async () => {
  const path = '/wiki/spaces/OPS/pages/2/Next+step';
  shownPage('First step', path);
  const { state, wait } = clock({ after: 400, act: () => shownPage('Next step', path) });
  await settlePage(document, { wait, signal: going() });
  expect(state.passed).toBe(400);
});

test('a page that never gets ready is waited for a few seconds', async () => {
  shown(issue('OPS-1'), '/browse/OPS-2');
  const { state, wait } = clock();
  await settlePage(document, { wait, signal: going() });
  expect(state.passed).toBe(MOST_MS);
});

test('waiting ends when it is cancelled', async () => {
  shown(issue('OPS-1'), '/browse/OPS-2');
  const asked = new AbortController();
  const { state, wait } = clock({ after: 300, act: () => asked.abort() });
  await settlePage(document, { wait, signal: asked.signal });
  expect(state.passed).toBe(300);
});

/** Our script in the page, and a way to ask it. */
function served(wait: (ms: number) => Promise<void>) {
  const listeners: ((raw: unknown, sender: object, reply: (value: unknown) => void) => boolean)[] = [];
  serveCapture(
    document,
    {
      id: 'ours',
      getURL: (path) => `https://ours.example${path}`,
      sendMessage: async () => undefined,
      onMessage: { addListener: (listener) => listeners.push(listener) },
    },
    { wait },
  );
  return (raw: unknown) =>
    new Promise<unknown>((resolve) => {
      for (const listener of listeners)
        listener(raw, { id: 'ours', origin: 'https://ours.example' }, resolve);
    });
}

test('the capture is of the issue that came, never of the one that went', async () => {
  shown(issue('OPS-1'), '/browse/OPS-2');
  const { wait } = clock({ after: 400, act: () => shown(issue('OPS-2'), '/browse/OPS-2') });
  const ask = served(wait);
  expect(await ask({ type: 'capture.read', ticket: 't', scope: 'page' })).toEqual({ ok: true, ticket: 't' });
  const records = JSON.stringify(await ask({ type: 'capture.take', ticket: 't' }));
  expect(records).toContain('words of OPS-2');
  expect(records).not.toContain('OPS-1');
});

test('a cancelled wait ends at once, and nothing is read', async () => {
  shown(issue('OPS-1'), '/browse/OPS-2');
  const ask = served(() => new Promise<void>(() => undefined));
  const reading = ask({ type: 'capture.read', ticket: 'a', scope: 'page' });
  expect(await ask({ type: 'capture.cancel' })).toBe(true);
  expect(await reading).toEqual({ ok: false, why: 'cancelled' });
  expect(await ask({ type: 'capture.take', ticket: 'a' })).toBeNull();
});

test('whoever asks again is answered at once', async () => {
  shown(issue('OPS-1'), '/browse/OPS-2');
  const { promise: held, resolve: go } = Promise.withResolvers<void>();
  const ask = served(() => held);
  const first = ask({ type: 'capture.read', ticket: 'a', scope: 'page' });
  const second = ask({ type: 'capture.read', ticket: 'b', scope: 'page' });
  shown(issue('OPS-2'), '/browse/OPS-2');
  go();
  expect(await first).toEqual({ ok: true, ticket: 'a' });
  expect(await second).toEqual({ ok: true, ticket: 'b' });
});
