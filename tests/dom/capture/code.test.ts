import { expect, test } from 'vitest';
import { bare, blocksOf } from './page.ts';

const CODE = 'const a = 1;\n\nreturn a;';

/** One piece of code as highlighters draw it. */
const DRAWN: readonly (readonly [string, string])[] = [
  ['plain', '<pre><code class="language-js">const a = 1;\n\nreturn a;\n</code></pre>'],
  [
    'GitHub',
    '<div class="highlight highlight-source-js"><pre>const a = 1;\n\n<span class="pl-k">return</span> a;</pre></div>',
  ],
  [
    'Sphinx',
    '<div class="highlight-js notranslate"><div class="highlight"><pre><span></span><span class="kd">const</span> a = 1;\n\nreturn a;\n</pre></div></div>',
  ],
  [
    'Sphinx with numbers',
    '<div class="highlight-js"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre>1\n2\n3</pre></div></td><td class="code"><div class="highlight"><pre>const a = 1;\n\nreturn a;\n</pre></div></td></tr></table></div>',
  ],
  [
    'highlight.js table',
    '<pre><code class="hljs js"><table class="hljs-ln"><tr><td class="hljs-ln-numbers" data-line-number="1"></td><td class="hljs-ln-code">const a = 1;</td></tr><tr><td class="hljs-ln-numbers"></td><td class="hljs-ln-code">\n</td></tr><tr><td class="hljs-ln-numbers"></td><td class="hljs-ln-code">return a;</td></tr></table></code></pre>',
  ],
  [
    'SyntaxHighlighter',
    '<div class="syntaxhighlighter js"><table><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div><div class="line number3">3</div></td><td class="code"><div class="container"><div class="line number1"><code class="js keyword">const</code><code class="js plain"> a = 1;</code></div><div class="line number2">&nbsp;</div><div class="line number3"><code class="js plain">return a;</code></div></div></td></tr></table></div>',
  ],
  [
    'lines in blocks',
    '<pre class="language-js" data-lang="js"><code><span style="display:block">const a = 1;</span><span style="display:block"><br></span><span style="display:block">return a;</span></code></pre>',
  ],
  [
    'Atlassian editor',
    '<div class="code-block"><span data-ds--code--code-block="" class="language-js"><code class="language-js" style="white-space:pre"><span data-ds--code--row="">const a = 1;\n</span><span data-ds--code--row="">\n</span><span data-ds--code--row="">return a;</span></code></span></div>',
  ],
  [
    'Jira of old',
    '<div class="code panel"><div class="codeContent panelContent"><pre class="code-js"><span class="code-keyword">const</span> a = 1;\n\nreturn a;\n</pre></div></div>',
  ],
  [
    'Confluence',
    '<div class="code panel"><div class="codeContent panelContent"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: js; gutter: false">const a = 1;\n\nreturn a;</pre></div></div>',
  ],
]; // prettier-ignore

test.each(DRAWN)('code as drawn by %s is one block with its language', (_name, html) => {
  const blocks = blocksOf(`<p>Before.</p>${html}<p>After.</p>`);
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'code', 'paragraph']);
  const [, code] = blocks;
  expect(code?.kind === 'code' ? code.text.replace(/[ \t]+$/gm, '') : '').toBe(CODE);
  expect(code).toMatchObject({ language: 'js' });
});

test('copy buttons and signs of the toolbar are no code', () => {
  expect(
    blocksOf(
      '<div class="highlight"><button class="copybtn">Copy</button><pre>make all<button>Copy</button></pre></div>',
    ).map(bare),
  ).toEqual([{ kind: 'code', text: 'make all' }]);
});

test('a caption that names a file belongs to the code, any other stands before it', () => {
  expect(
    blocksOf('<div><div class="code-block-title">src/app.ts</div><pre>run()</pre></div>').map(bare),
  ).toEqual([{ kind: 'code', text: 'run()', file: 'src/app.ts' }]);
  expect(
    blocksOf('<div><div class="code-block-title">What it prints</div><pre>ok</pre></div>').map(bare),
  ).toEqual([
    { kind: 'paragraph', text: 'What it prints', marks: [] },
    { kind: 'code', text: 'ok' },
  ]);
});

test('indentation and blank lines of code stay', () => {
  expect(blocksOf('<pre>if x:\n    y()\n\n\tz()</pre>').map(bare)).toEqual([
    { kind: 'code', text: 'if x:\n    y()\n\n\tz()' },
  ]);
});

test('preformatted prose of a tracker is paragraphs', () => {
  expect(
    blocksOf('<pre class="bz_comment_text">It fails on start.\n\nRestarting the agent helps.</pre>').map(
      bare,
    ),
  ).toEqual([
    { kind: 'paragraph', text: 'It fails on start.', marks: [] },
    { kind: 'paragraph', text: 'Restarting the agent helps.', marks: [] },
  ]);
});

test('a code block of Atlassian’s products keeps its white space, whatever its style says', () => {
  const [block] = blocksOf(
    '<p>See:</p><span data-ds--code--code-block=""><code class="language-shell"><span data-ds--code--row="">if ready; then\n</span><span data-ds--code--row="">    drain  --wait\n</span><span data-ds--code--row="">fi</span></code></span>',
  ).slice(1);
  expect(block).toMatchObject({ kind: 'code', text: 'if ready; then\n    drain  --wait\nfi' });
});
