import { expect, test } from 'vitest';
import { bare, blocksOf } from './page.ts';

test('terms that AsciiDoc sets beside their meanings are definitions, and no table', () => {
  const rows =
    '<tr><td class="hdlist1">Drain</td><td class="hdlist2"><p>Takes no more work.</p></td></tr><tr><td class="hdlist1">Fence</td><td class="hdlist2"><p>Cuts the power.</p></td></tr>';
  expect(blocksOf(`<div class="hdlist"><table><tbody>${rows}</tbody></table></div>`).map(bare)).toEqual([
    {
      kind: 'definitions',
      items: [
        { term: { text: 'Drain', marks: [] }, definition: { text: 'Takes no more work.', marks: [] } },
        { term: { text: 'Fence', marks: [] }, definition: { text: 'Cuts the power.', marks: [] } },
      ],
    },
  ]);
  const withList = rows.replace('<p>Cuts the power.</p>', '<ul><li>Power</li><li>Network</li></ul>');
  expect(blocksOf(`<div class="hdlist"><table>${withList}</table></div>`).map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'list',
  ]);
});

test('what belongs to the numbers in a piece of code is a numbered list, however the generator sets it', () => {
  const row = (number: string, words: string) => `<tr><td>${number}</td><td><p>${words}</p></td></tr>`;
  const asciidoc = `<div class="colist"><table>${row('<b>1</b>', 'Opens.')}${row('<b>2</b>', 'Shuts.')}</table></div>`;
  const docbook = `<div class="calloutlist"><table summary="Callout list">${row('<p><a href="#a">(1)</a></p>', 'Opens.')}${row('<p><a href="#b"><img alt="2" src="2.png"></a></p>', 'Shuts.')}</table></div>`;
  for (const html of [asciidoc, docbook])
    expect(blocksOf(html)).toMatchObject([
      {
        kind: 'list',
        items: [
          { text: 'Opens.', ordered: true, number: 1 },
          { text: 'Shuts.', ordered: true, number: 2 },
        ],
      },
    ]);
});
