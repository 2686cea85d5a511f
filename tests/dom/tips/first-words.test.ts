import { expect, test } from 'vitest';
import { readFacts } from '../../../lib/tips/page/read-facts.ts';

const wordsOf = (html: string): string => {
  document.documentElement.innerHTML = `<head></head><body>${html}</body>`;
  return readFacts(document).text;
};

const SAID = '<p>The pump stands since six.</p>';
const WORDS = 'The pump stands since six.';

test('of a page that names its main part the words of that part are read, in lines, without its headings', () => {
  for (const [open, close] of [
    ['<main>', '</main>'],
    ['<div role="main">', '</div>'],
    ['<article>', '</article>'],
    ['<div id="main-content" class="wiki-content">', '</div>'],
  ])
    expect(
      wordsOf(
        `<p>Skip to the content</p>${open}<h1>Pump 3</h1>${SAID}<ul><li>Red <b>light</b></li><li>No oil</li></ul>
         <table><tr><td>Bay</td><td>4</td></tr></table>a<br>b${close}<p>${'All rights reserved. '.repeat(20)}</p>`,
      ),
    ).toBe(`${WORDS}\nRed light\nNo oil\nBay 4\na\nb`);
});

test('of an issue its description is read and nothing else, and where it has none nothing', () => {
  const old = (rest: string) => `<a id="key-val">OPS-7</a><main><p>Assignee Ana</p>${rest}</main>`;
  expect(wordsOf(old(`<div id="description-val">${SAID}</div><div><p>A comment</p></div>`))).toBe(WORDS);
  expect(wordsOf(old('<p>A comment that is longer than any other paragraph of this page.</p>'))).toBe('');
  const cloud = (part: string) => `data-testid="issue.views.${part}"`;
  const key = `<a ${cloud('issue-base.foundation.breadcrumbs.current-issue.item')}>OPS-8</a>`;
  const issue = `<div ${cloud('issue-details.issue-layout.issue-layout')}>${key}<div ${cloud('field.rich-text.description')}>${SAID}</div></div>`;
  const dialog = `<div ${cloud('issue-details.issue-modal.modal-dialog')}>${issue}</div>`;
  expect(wordsOf(`<main><p>The board behind it</p></main>${dialog}`)).toBe(WORDS);
});

test('of a forge the text of its item is read, which stands among others that its main part holds', () => {
  const forge = (name: string) => {
    wordsOf('');
    document.head.innerHTML = `<meta property="og:site_name" content="${name}">`;
    document.body.innerHTML = `<main><p>Opened by Ana</p><div class="js-discussion"><div class="comment-body">${SAID}</div></div></main>`;
    return readFacts(document).text;
  };
  expect([forge('GitHub'), forge('Another')]).toEqual([WORDS, 'Opened by Ana']);
});

test('of any other page the block with the most words in its paragraphs is read, and not one about cookies, comments or ways', () => {
  const more = '<p>Words that are many more than those of the page itself, all of them in one paragraph.</p>';
  const around = [
    '<nav>',
    '<aside>',
    '<footer>',
    '<form>',
    '<div id="comments">',
    '<div class="cookie-bar">',
  ];
  for (const open of around) {
    const close = `</${/\w+/.exec(open)?.[0]}>`;
    expect(wordsOf(`${open}<div>${more}</div>${close}<div>${SAID}</div>`), open).toBe(WORDS);
  }
  expect(wordsOf('<nav><p>Home</p></nav><span>Nothing in paragraphs</span>')).toBe('');
});

test.each([
  ['a text field', '<input value="typed"><textarea>typed</textarea><select><option>typed</option></select>'],
  ['a form', '<form><p>typed</p></form><label>typed</label><button>typed</button>'],
  ['what can be edited', '<div contenteditable>typed</div><div contenteditable="true"><p>typed</p></div>'],
  ['what can be edited as plain text', '<div contenteditable="plaintext-only">typed</div>'],
  ['a box to type into that says so', '<div role="textbox">typed</div><div role="searchbox">typed</div>'],
  ['what is hidden', '<div hidden>typed</div><div aria-hidden="true"><p>typed</p></div>'],
  ['what a style hides', '<p style="display: none">typed</p><p style="visibility:hidden">typed</p>'],
  [
    'scripts and what stands in for them',
    '<script>typed</script><template>typed</template><noscript>typed</noscript>',
  ],
  [
    'ways, dialogs and what stands beside',
    '<nav>typed</nav><aside>typed</aside><div role="dialog">typed</div>',
  ],
  [
    'comments and notices about cookies',
    '<div class="comment-list">typed</div><div id="cookieNotice">typed</div>',
  ],
])('words in %s are not read', (_, part) => {
  expect(wordsOf(`<main>${part}${SAID}${part}</main>`)).toBe(WORDS);
  expect(wordsOf(`<div>${SAID}<div>${part}</div></div>`)).toBe(WORDS);
});

test('a page that is edited as a whole is not read', () => {
  expect(wordsOf(`<div contenteditable><main>${SAID}</main></div>`)).toBe('');
  expect(wordsOf(`<main contenteditable>${SAID}</main>`)).toBe('');
  expect(wordsOf(`<div hidden><article>${SAID}</article></div>`)).toBe('');
  expect(wordsOf(`<form><main>${SAID}</main></form>`), 'some products put all of a page into a form').toBe(
    WORDS,
  );
});

test('a short text is read whole and of a longer one the first words, of a page of any size', () => {
  const short = 'Nine words that make a line of this text. '.repeat(28).trim();
  expect([short.length > 1_100, short.length <= 1_200]).toEqual([true, true]);
  expect(wordsOf(`<main><p>${short}</p></main>`)).toBe(short);
  const long = wordsOf(`<main><p>${'Nine words that make a line of this text. '.repeat(4_000)}</p></main>`);
  expect([long.length > 120, long.length <= 200, long.endsWith('.')]).toEqual([true, true, true]);
  expect(wordsOf(`<main>${'<i></i>'.repeat(2_500)}${SAID}</main>`), 'what comes too late').toBe('');
  expect(wordsOf(`<main>${'<div>'.repeat(1_000)}${WORDS}</main>`)).toBe(WORDS);
});
