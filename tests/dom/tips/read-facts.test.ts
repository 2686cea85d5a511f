import { expect, test, vi } from 'vitest';
import { awaitShown } from '../../../lib/tips/page/await-shown.ts';
import { type FactsHolder, factsOnce } from '../../../lib/tips/page/facts-once.ts';
import { readFacts } from '../../../lib/tips/page/read-facts.ts';

const page = (html: string): Document => {
  document.documentElement.innerHTML = html;
  return document;
};

vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));

test('of a page its title, headings, first words, names in code, codes and lines of errors are read, and no other text', () => {
  const found = readFacts(
    page(`<head><title>Payments fail</title></head><body>
      <h1>Refund queue</h1><p>Ana Example wrote that ERR_PAYMENT_23 came back.</p>
      <pre>Starting\nconnection refused by ledger\ndone</pre><code>fm refund retry</code>
      <p>${'Filler of a long page. '.repeat(60)}</p><p>Far below, Ben Example agreed.</p>
      <script>const x = 'ERR_IN_SCRIPT_1';</script><textarea>ERR_TYPED_9</textarea></body>`),
  );
  expect(found).toMatchObject({ title: 'Payments fail', headings: ['Refund queue'] });
  expect(found.tokens).toEqual(['ERR_PAYMENT_23', 'fm refund retry']);
  expect(found.lines).toEqual(['connection refused by ledger']);
  expect(found.text.split('\n').slice(0, 5)).toEqual([
    'Ana Example wrote that ERR_PAYMENT_23 came back.',
    ...['Starting', 'connection refused by ledger', 'done'],
    'fm refund retry',
  ]);
  expect(found.text.length).toBeLessThanOrEqual(200);
  expect(JSON.stringify(found)).not.toMatch(/Ben|TYPED|IN_SCRIPT|Refund queue\W+Ana/);
});

test('components and labels of an issue are read where its page shows them', () => {
  const old = readFacts(
    page(`<body><span id="components-val"><a>billing</a>, <a>ledger</a></span>
      <ul class="labels"><li><a class="lozenge"><span>refunds</span></a></li></ul></body>`),
  );
  expect(old.facts).toEqual([
    { name: 'component', value: 'billing' },
    { name: 'component', value: 'ledger' },
    { name: 'label', value: 'refunds' },
  ]);
});

test('of an issue of Jira its key and how it stands are read, in both products, and of another page nothing of the kind', () => {
  const old = (resolution: string, date = '') =>
    readFacts(
      page(`<meta name="application-name" content="JIRA"><body><a id="key-val" data-issue-key="OPS-7">OPS-7</a>
        <span id="status-val"><span>Fertig</span></span>${resolution}<dd id="resolutiondate-val">${date}</dd></body>`),
    ).facts;
  expect(old('<span id="resolution-val" class="value unresolved">Nicht erledigt</span>')).toEqual([
    { name: 'issue', value: 'OPS-7' },
    { name: 'status', value: 'Fertig' },
    { name: 'resolution', value: 'unresolved' },
  ]);
  const time = '<time datetime="2026-11-26T10:00:00+0000">gestern</time>';
  expect(old('<span id="resolution-val" class="value resolved">Erledigt</span>', time).slice(2)).toEqual([
    { name: 'resolution', value: 'resolved' },
    { name: 'resolved', value: '2026-11-26T10:00:00+0000' },
  ]);
  const of = (name: string) => `data-testid="issue.views.issue-base.foundation.${name}"`;
  const cloud = readFacts(
    page(`<body><div data-testid="issue.views.issue-details.issue-layout.issue-layout">
      <a ${of('breadcrumbs.current-issue.item')}>OPS-8</a>
      <button data-testid="issue-field-status.ui.status-view.status-button.status-button">Done</button>
      <p data-testid="resolved-date.ui.read.meta-date">Resolved 3 hours ago</p></div></body>`),
  );
  expect(cloud.facts).toEqual([
    { name: 'issue', value: 'OPS-8' },
    { name: 'status', value: 'Done' },
    { name: 'resolved', value: 'Resolved 3 hours ago' },
  ]);
  expect(readFacts(page('<body><a id="key">OPS-7</a><b id="status-val">Done</b></body>')).facts).toEqual([]);
});

test('nothing is ever more than its bound, also on a page made to be too much', () => {
  const many = (n: number, make: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => make(i)).join('');
  const found = readFacts(
    page(`<title>${'t'.repeat(5_000)}</title><body>${many(500, (i) => `<h2>${i} ${'h'.repeat(900)}</h2>`)}
      ${many(900, (i) => `<code>${i}${'c'.repeat(900)}</code>`)}${many(99, (i) => `<i id="x" class="lozenge">${i}</i>`)}</body>`),
  );
  expect([found.title.length, found.headings.length, found.tokens.length]).toEqual([1_000, 40, 160]);
  expect(Math.max(...[...found.headings, ...found.tokens].map((one) => one.length))).toBe(200);
});

test('a page that hides the DOM’s own names is read all the same', () => {
  const found = readFacts(
    page(`<title>Real</title><body><form name="title"></form><img name="querySelectorAll"><img name="URL">
      <form><input name="textContent"><h1>Heading</h1></form></body>`),
  );
  expect(found).toMatchObject({ title: 'Real', headings: ['Heading'] });
});

test('a page is read once for each address, whoever asks and how often', async () => {
  const holder: FactsHolder = {};
  history.replaceState(null, '', '/a');
  page('<title>A</title><body></body>');
  const first = await factsOnce(document, holder);
  document.title = 'A changed';
  expect(await factsOnce(document, holder)).toBe(first);
  history.replaceState(null, '', '/b');
  expect((await factsOnce(document, holder))?.title).toBe('A changed');
});

/** A page as an app leaves it that goes to `to` and shows something else `after` ms later. */
async function routed(to: string, after: number | null) {
  const holder: FactsHolder = {};
  history.replaceState(null, '', '/a');
  page('<title>App</title><body><h1>Old page</h1><pre>connection refused</pre></body>');
  await factsOnce(document, holder);
  history.replaceState(null, '', to);
  if (after !== null) setTimeout(() => page('<title>App</title><body><h1>New page</h1></body>'), after);
  const begun = Date.now();
  const found = await factsOnce(document, holder);
  return { found, took: Date.now() - begun };
}

test('where the address changes before the page, the words of the page before are not told as those of the new one', async () => {
  for (const to of ['/b', '/a#/b', '/a?id=2']) {
    const { found } = await routed(to, 700);
    expect(found).toMatchObject({ headings: ['New page'], lines: [] });
    expect(found?.address).toContain(to);
  }
});

test('a part of the same page is not waited for, and a page that looks like the one before only for some seconds', async () => {
  for (const to of ['/a#part', '/a?tab=2']) expect((await routed(to, null)).took).toBeLessThan(1_800);
  const { found, took } = await routed('/c', null);
  expect(found?.headings).toEqual(['Old page']);
  expect(took).toBeGreaterThanOrEqual(3_800);
});

test('a part that a page writes into its address while one scrolls is no other page', async () => {
  const holder: FactsHolder = {};
  history.replaceState(null, '', '/a#one');
  page('<title>A</title><body><h1>One</h1></body>');
  const asked = factsOnce(document, holder);
  history.replaceState(null, '', '/a#two');
  const first = await asked;
  expect(first?.headings).toEqual(['One']);
  page('<title>A</title><body><h1>Two</h1></body>');
  expect(await factsOnce(document, holder)).toBe(first);
  history.replaceState(null, '', '/a#view/b');
  expect((await factsOnce(document, holder))?.headings, 'apps route so').toEqual(['Two']);
});

/** How a page that changed its address looks after each step of waiting. */
async function awaited(shown: (passed: number) => { title: string; words: string }) {
  const show = (passed: number) => {
    const { title, words } = shown(passed);
    page(`<title>${title}</title><body><main><h1>App</h1><p>${words}</p></main></body>`);
  };
  history.replaceState(null, '', '/a');
  page('<title>A</title><body><main><h1>App</h1><p>Words of A</p></main></body>');
  const earlier = readFacts(document);
  history.replaceState(null, '', '/b');
  let passed = 0;
  await awaitShown(document, earlier, async (ms) => {
    passed += ms;
    show(passed);
  });
  return passed;
}

test('words of the page before are waited out for some seconds, also under a new title', async () => {
  const late = (ms: number) => (passed: number) => ({
    title: 'B',
    words: passed < ms ? 'Words of A' : 'Words of B',
  });
  expect(await awaited(late(1_000))).toBe(2_000);
  expect(await awaited(late(3_000))).toBe(3_000);
  expect(await awaited(late(3_800))).toBe(3_800);
  expect(await awaited(late(60_000)), 'two pages may say the same').toBe(4_000);
});

test('of an issue that is shown still, how it stands is looked at anew, and nothing else of the page', async () => {
  const holder: FactsHolder = {};
  history.replaceState(null, '', '/browse/OPS-7');
  const shown = (key: string, how: string) =>
    page(`<meta name="application-name" content="JIRA"><title>A</title><body><h1>Heading</h1><a id="key-val" data-issue-key="${key}"></a>
      <span id="resolution-val" class="${how}"></span><span id="components-val"><a>billing</a></span></body>`);
  shown('OPS-7', 'unresolved');
  const first = await factsOnce(document, holder);
  expect(await factsOnce(document, holder)).toBe(first);
  shown('OPS-7', 'resolved');
  document.title = 'B';
  const then = await factsOnce(document, holder);
  const facts = [
    { name: 'issue', value: 'OPS-7' },
    { name: 'resolution', value: 'resolved' },
    { name: 'component', value: 'billing' },
  ];
  expect(then).toEqual({ ...first, facts });
  expect(await factsOnce(document, holder)).toBe(then);
  shown('OPS-8', 'unresolved');
  expect(await factsOnce(document, holder)).toBe(then);
  const labels = Array.from({ length: 39 }, (_, n) => ({ name: 'label', value: `${n}` }));
  const full = then && { ...then, facts: [...facts.slice(0, 1), ...labels] };
  if (holder.passalongFacts) holder.passalongFacts.facts = Promise.resolve(full);
  shown('OPS-7', 'resolved');
  expect((await factsOnce(document, holder))?.facts, 'no more than may be told').toHaveLength(40);
});

test('facts of a page that became another meanwhile are none', async () => {
  history.replaceState(null, '', '/a');
  const asked = factsOnce(document, {});
  history.replaceState(null, '', '/c');
  expect(await asked).toBeNull();
});
