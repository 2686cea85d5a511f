import { expect, test } from 'vitest';
import { blocksOf } from './page.ts';

/** As the generators write them, with words of our own. */
const WRITTEN: readonly (readonly [string, string, string, string])[] = [
  [
    'Docusaurus',
    '<div class="theme-admonition theme-admonition-danger admonition_x alert alert--danger"><div class="admonitionHeading_y">danger</div><div class="admonitionContent_z"><p>Back up first.</p></div></div>',
    'danger',
    'danger',
  ],
  [
    'MkDocs Material',
    '<div class="admonition tip"><p class="admonition-title">Tip</p><p>Back up first.</p></div>',
    'tip',
    'Tip',
  ],
  [
    'MkDocs folding',
    '<details class="warning" open><summary>Mind this</summary><p>Back up first.</p></details>',
    'warning',
    'Mind this',
  ],
  [
    'Sphinx',
    '<div class="admonition caution"><p class="admonition-title">Caution</p><p>Back up first.</p></div>',
    'warning',
    'Caution',
  ],
  [
    'VitePress',
    '<div class="custom-block info"><p class="custom-block-title">INFO</p><p>Back up first.</p></div>',
    'info',
    'INFO',
  ],
  [
    'AsciiDoctor',
    '<div class="admonitionblock important"><table><tr><td class="icon"><div class="title">Important</div></td><td class="content">Back up first.</td></tr></table></div>',
    'warning',
    'Important',
  ],
  [
    'AsciiDoc of old',
    '<div class="admonitionblock"><table><tr><td class="icon"><div class="title">Note</div></td><td class="content">Back up first.</td></tr></table></div>',
    'note',
    'Note',
  ],
  [
    'DocBook with signs',
    '<div class="caution"><table border="0" summary="Caution"><tr><td rowspan="2" align="center" width="25"><img alt="[Caution]" src="caution.png"></td><th align="left">Caution</th></tr><tr><td align="left" valign="top"><p>Back up first.</p></td></tr></table></div>',
    'warning',
    'Caution',
  ],
  [
    'DocBook',
    '<div class="warning"><h3 class="title">Warning</h3><p>Back up first.</p></div>',
    'warning',
    'Warning',
  ],
  [
    'GitHub',
    '<div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title">Note</p><p>Back up first.</p></div>',
    'note',
    'Note',
  ],
  [
    'Confluence macro',
    '<div class="confluence-information-macro confluence-information-macro-warning"><p class="title">Mind</p><div class="confluence-information-macro-body"><p>Back up first.</p></div></div>',
    'warning',
    'Mind',
  ],
  [
    'Confluence panel',
    '<div class="panel"><div class="panelHeader"><b>Rule</b></div><div class="panelContent"><p>Back up first.</p></div></div>',
    'panel',
    'Rule',
  ],
  [
    'Confluence export',
    '<div class="panelMacro"><table class="tipMacro"><tr><td><img src="https://a.example/t.gif" width="16" height="16"></td><td>Back up first.</td></tr></table></div>',
    'tip',
    '',
  ],
  [
    'Cloud editor',
    '<div class="ak-editor-panel" data-panel-type="success"><p>Back up first.</p></div>',
    'success',
    '',
  ],
  ['GitBook', '<div class="hint style-warning"><p>Back up first.</p></div>', 'warning', ''],
  [
    'Bootstrap',
    '<div class="alert alert-danger" role="alert"><h4 class="alert-heading">Stop</h4><p>Back up first.</p></div>',
    'danger',
    'Stop',
  ],
  ['Writerside', '<aside class="prompt" data-type="note"><p>Back up first.</p></aside>', 'note', ''],
  ['ARIA alone', '<div role="note"><p>Back up first.</p></div>', 'note', ''],
]; // prettier-ignore

test.each(WRITTEN)('a callout as %s writes it', (_generator, html, tone, title) => {
  const [box, words, ...rest] = blocksOf(`${html}<p>After it.</p>`);
  expect(box).toMatchObject({ kind: 'callout', tone, ...(title === '' ? {} : { title }) });
  expect(words).toMatchObject({ kind: 'paragraph', text: 'Back up first.', in: box?.id });
  expect(rest.map((block) => ('text' in block ? [block.text, block.in] : block.kind))).toEqual([
    ['After it.', undefined],
  ]);
});

test('a callout in a callout keeps its own title', () => {
  const blocks = blocksOf(
    '<div class="admonition note"><p class="admonition-title">Outer</p><div class="admonition tip"><p class="admonition-title">Inner</p><p>words</p></div></div>',
  );
  expect(blocks.map((block) => (block.kind === 'callout' ? block.title : block.kind))).toEqual([
    'Outer',
    'Inner',
    'paragraph',
  ]);
  expect(blocks[1]?.in).toBe(blocks[0]?.id);
});

test('a part of the page that only is called note because of its name is none', () => {
  const blocks = blocksOf('<div class="note"><h1>Notes of the release</h1><p>All of them.</p></div>');
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
});
