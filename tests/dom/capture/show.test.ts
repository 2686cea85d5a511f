import { expect, onTestFinished, test } from 'vitest';
import { windowOf } from '../../../lib/capture/safe-dom.ts';
import { showQuote } from '../../../lib/capture/show.ts';
import { must } from '../../../lib/model/result.ts';

type Shown = { range: Range };

/** Gives the page's window, for one test, the parts of highlighting that jsdom does not have. */
function withHighlights(): {
  ranges: () => Range[];
  sheets: () => number;
  scrolled: Element[];
  later: () => void;
} {
  const view = must(windowOf(document), 'a window');
  const highlights = new Map<string, Shown>();
  const scrolled: Element[] = [];
  const waiting: (() => void)[] = [];
  class Highlight {
    range: Range;
    constructor(range: Range) {
      this.range = range;
    }
  }
  class Sheet {
    replaceSync(): void {
      // What it says is the browser's to read.
    }
  }
  const given = {
    CSS: { highlights },
    Highlight,
    CSSStyleSheet: Sheet,
    setTimeout: (then: () => void, ms: number) => ms === 6_000 && waiting.push(then),
  };
  const before = Object.fromEntries(
    Object.keys(given).map((name) => [name, Object.getOwnPropertyDescriptor(view, name)]),
  );
  Object.assign(view, given);
  Object.assign(document, { adoptedStyleSheets: [] });
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element): void {
    scrolled.push(this);
  };
  onTestFinished(() => {
    for (const [name, descriptor] of Object.entries(before)) {
      if (descriptor === undefined) Reflect.deleteProperty(view, name);
      else Object.defineProperty(view, name, descriptor);
    }
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });
  return {
    ranges: () => [...highlights.values()].map(({ range }) => range),
    sheets: () => document.adoptedStyleSheets.length,
    scrolled,
    later: () => {
      for (const then of waiting.splice(0)) then();
    },
  };
}

const textsOf = (ranges: Range[]): string[] => ranges.map(String);

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

test('the words are marked and brought into view for six seconds, and the page stays as it is', () => {
  const seen = withHighlights();
  document.body.innerHTML = '<p>Restart the <b>agent</b> first.</p><p>Then wait.</p>';
  const before = document.documentElement.outerHTML;
  expect(showQuote(document, quote('the agent first'))).toBe(true);
  expect(textsOf(seen.ranges())).toEqual(['the agent first']);
  expect(seen.sheets()).toBe(1);
  expect(seen.scrolled.map(({ tagName }) => tagName)).toEqual(['P']);
  expect(document.documentElement.outerHTML).toBe(before);
  seen.later();
  expect([seen.ranges(), seen.sheets()]).toEqual([[], 0]);
});

test('of two places the one with the words around it is shown', () => {
  const seen = withHighlights();
  document.body.innerHTML =
    '<p>Before the deploy: clear the cache.</p><p>After the deploy: clear the cache.</p>';
  expect(showQuote(document, quote('clear the cache', 'After the deploy: ', '.'))).toBe(true);
  expect(seen.ranges()[0]?.startContainer.parentElement).toBe(document.body.lastElementChild);
});

test('words over several blocks are found', () => {
  const seen = withHighlights();
  document.body.innerHTML = '<ul><li>one step</li><li>two steps</li></ul>';
  expect(showQuote(document, quote('one step\ntwo steps'))).toBe(true);
  expect(textsOf(seen.ranges())).toEqual(['one steptwo steps']);
});

test('a quote with something redacted in it is found by the rest', () => {
  const seen = withHighlights();
  document.body.innerHTML = '<p>Ask ada@acme.example before the release on Friday.</p>';
  expect(showQuote(document, quote('Ask [email-1] before the release on Friday.'))).toBe(true);
  expect(textsOf(seen.ranges())).toEqual(['before the release on Friday.']);
});

test('words that are not there are not shown', () => {
  const seen = withHighlights();
  document.body.innerHTML = '<p>Restart the agent.</p><script>stop the agent</script>';
  expect(showQuote(document, quote('stop the agent'))).toBe(false);
  expect(seen.ranges()).toEqual([]);
});

test('without highlights in the browser the words are selected', () => {
  document.body.innerHTML = '<p>Restart the agent.</p>';
  expect(showQuote(document, quote('the agent'))).toBe(true);
  expect(document.getSelection()?.toString()).toBe('the agent');
});
