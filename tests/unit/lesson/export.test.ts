import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { escapeHtml, htmlOf } from '../../../lib/lesson/html.ts';
import { escapeMarkdown, markdownOf } from '../../../lib/lesson/markdown.ts';
import { content, idOf, MONDAY } from '../log/samples.ts';
import { quotedContent, RELOAD } from './samples.ts';

const source = (change: object) => ({ ...content().sources[0], ...change }) as never;

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<https://evil.example>',
  'https://evil.example/a',
  'www.evil.example',
  'mail ana@evil.example',
  '[x]: https://evil.example',
  '`code` and ~~~',
  '# heading',
  '---',
  '> quote',
  '1. list',
  '- list',
  '+ list',
  '&lt;b&gt;',
  '| a | b |',
  '***bold*** __bold__',
  '[^1]',
  '$x$ and :smile:',
  '<!-- comment -->',
  'a\n\n# b',
];

/** Markdown with every escaped character and every code span read as the letter x: what is left has its meaning. */
const bare = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, 'x');

function expectWordsOnly(markdown: string) {
  const left = bare(markdown);
  expect(left).not.toMatch(/[[\]`*_<>|~&$\\]/);
  expect(left).not.toMatch(/^\s*([#+\-=>:]|\d+[.)])/);
  expect(left).not.toMatch(/(https?|ftp|mailto|xmpp):|www\.|@|\n/i);
}

test.each(hostile)('the words of %j stay words in Markdown', (text) => {
  expectWordsOnly(escapeMarkdown(text));
});

test('whatever the words, nothing of Markdown is left in them', () => {
  const pieces = fc.constantFrom(
    ...hostile.flatMap((text) => [...text]),
    '\\',
    'word',
    ' ',
    '\n',
    'www.',
    'http://',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (chosen) =>
      expectWordsOnly(escapeMarkdown(chosen.join(''))),
    ),
    { seed: 20_261, numRuns: 500 },
  );
});

test('plain words are left as they are', () => {
  expect(escapeMarkdown('Copy it (twice), then reload: 2.5 s!')).toBe('Copy it (twice), then reload: 2.5 s!');
});

test('a lesson as Markdown', () => {
  const said = quotedContent({
    why: { text: 'It cost us an evening.', by: 'Ana', at: MONDAY },
    mistakes: [
      {
        id: idOf(830),
        text: 'Restarting at noon',
        support: { kind: 'testimony', by: 'Ana', at: MONDAY, knownFrom: 'the March outage' },
      },
    ],
    insight: { ...quotedContent().insight, text: 'Reload it' } as never,
  });
  expect(markdownOf(said)).toMatchInlineSnapshot(`
    "# Rotate the gateway certificate

    ## When this helps

    - When the certificate alert fires

    ## In one sentence

    - Reload it

      > Reload the gateway instead of restarting it, because a restart drops every open session.

    ## Steps

    1. Copy the new certificate pair to both gateway nodes before the reload.

    ## Common mistakes

    - Restarting at noon

      - Ana, known from the March outage

    ## Why it matters here

    - It cost us an evening.

      - Ana

    ## Check: The certificate alert fires at night. What do you do first?

    - Choice a of the gateway question (right)

      - Because a is what the page says.
    - Choice b of the gateway question

      - Because b is not what the page says.
    - Choice c of the gateway question

      - Because c is not what the page says.

    ## Sources

    - [Gateway runbook](<https://wiki.example/gateway>)
    "
  `);
});

test('a German lesson has German headings', () => {
  expect(markdownOf(content({ language: 'de-DE' }))).toContain('## Schritte');
});

test('only web addresses become links, and an address cannot end its link early', () => {
  const bad = content({ sources: [source({ title: 'Bad', address: 'javascript:alert(1)' })] });
  const odd = content({ sources: [source({ title: 'Odd', address: 'https://wiki.example/a(b)?q=<x>\\' })] });
  expect(markdownOf(bad)).not.toContain('](');
  expect(htmlOf(bad)).not.toContain('<a');
  expect(markdownOf(odd)).toContain('- [Odd](<https://wiki.example/a(b)?q=%3Cx%3E%5C>)');
});

test('a lesson as HTML holds nothing but headings, lists, quotes and web links, whatever its words', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)> &amp; \' javascript:';
  const said = content({
    title: evil,
    situation: evil,
    insight: { id: idOf(1), text: evil, support: { kind: 'testimony', by: evil, at: 1, knownFrom: evil } },
    sources: [source({ title: evil, address: `https://wiki.example/"onmouseover="alert(1)` })],
  });
  const { document } = new JSDOM(htmlOf(said)).window;
  const elements = [...document.body.querySelectorAll('*')];
  expect(new Set(elements.map(({ localName }) => localName))).toEqual(
    new Set(['h1', 'h2', 'ul', 'ol', 'li', 'a']),
  );
  expect(new Set(elements.flatMap((element) => element.getAttributeNames()))).toEqual(
    new Set(['href', 'rel']),
  );
  expect(document.querySelector('h1')?.textContent).toBe(evil);
});

test('text stays text in every place of HTML', () => {
  expect(escapeHtml(`<a title="x" class='y'>&amp;`)).toBe(
    '&lt;a title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;amp;',
  );
});

test('the quote stands under a claim that says it in other words, and only then', () => {
  expect(htmlOf(quotedContent())).not.toContain('<blockquote>');
  const other = quotedContent({ insight: { ...quotedContent().insight, text: 'Reload it' } as never });
  expect(htmlOf(other)).toContain(`<blockquote>${RELOAD}</blockquote>`);
});

test('the harm and its reason go with a copy where a person gave one, in the language of the lesson', () => {
  const { tier } = content();
  const given = { ...tier, value: 3 as const, by: 'person', reason: 'Payroll reads from *this* gateway.' };
  expect(markdownOf(content({ tier: given }))).toContain(
    '## Harm if this is wrong\n\n- High\n\n  - Payroll reads from \\*this\\* gateway.',
  );
  expect(htmlOf(content({ tier: given, language: 'de' }))).toContain(
    '<h2>Schaden, wenn das falsch ist</h2><ul><li>Hoch<ul><li>Payroll reads from *this* gateway.</li></ul></li></ul>',
  );
  expect(markdownOf(content({ tier: { ...tier, reason: '' } }))).not.toContain('Harm if this is wrong');
});
