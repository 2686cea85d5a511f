import fc from 'fast-check';

/**
 * A generated page part. Words are numbered when it is built: `v` is seen, `h` is hidden, `c` stands in the page's frame
 * or on a control, `t` is the label of a tab;
 * `split` parts a word over text nodes or elements, `html` is written as text, broken as it is.
 */
export type Part =
  | { is: 'word'; split: 'no' | 'nodes' | 'mark' }
  | { is: 'space'; text: string }
  | { is: 'element'; tag: string; attributes: Record<string, string>; inside: Part[] }
  | { is: 'label'; as: 'v' | 'h' | 'c' | 't'; part: Part }
  | { is: 'shadow'; open: boolean; inside: Part[]; slotted: Part[] }
  | { is: 'frame'; sandboxed: boolean; inside: Part[] }
  | { is: 'html'; html: string };

const el = (tag: string, inside: Part[], attributes: Record<string, string> = {}): Part => ({
  is: 'element',
  tag,
  attributes,
  inside,
});
const styled = (style: string) => ({ style });
const gap: Part = { is: 'space', text: ' ' };

const word = fc
  .constantFrom('no', 'no', 'nodes', 'mark')
  .map((split): Part => ({ is: 'word', split: split as 'no' }));
const space = fc.constantFrom(' ', '\n  ', '\t').map((text): Part => ({ is: 'space', text }));

/** What hides, each around words that a person does not see. */
const HIDDEN: readonly Record<string, string>[] = [
  styled('display:none'),
  { hidden: '' },
  styled('visibility:hidden'),
  styled('opacity:0'),
  styled('position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'),
  styled('position:absolute;left:-9999px'),
  styled('font-size:0'),
];
const hides = fc.constantFrom(...HIDDEN);
/** These hide a paragraph; in a line they may not: code says all it shows, and a marker is yellow. */
const hidesBlock = fc.constantFrom(...HIDDEN, styled('color:rgb(255,255,255)'), { 'aria-hidden': 'true' });
const aWord: Part = { is: 'word', split: 'no' };

const { line } = fc.letrec<{ bit: Part[]; line: Part[] }>((tie) => ({
  bit: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: fc.tuple(word, space).map((both): Part[] => both) },
    { weight: 1, arbitrary: fc.constant<Part[]>([el('br', [])]) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('b', 'em', 'code', 'span', 'kbd', 'sub', 'mark', 'abbr'), tie('line'))
        .map(([tag, inside]): Part[] => [el(tag, inside), gap]),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('fa fa-warning', 'fas', 'glyphicon')
        .map((name): Part[] => [el('i', [gap, aWord], { class: name }), gap, el('i', [], { class: name })]),
    },
    {
      weight: 1,
      arbitrary: hides.map((attributes): Part[] => [
        { is: 'label', as: 'h', part: el('span', [aWord], attributes) },
        gap,
      ]),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Part[]>([
        el('span', [el('span', [aWord], styled('visibility:visible'))], styled('visibility:hidden')),
        gap,
      ]),
    },
  ),
  line: fc.array(tie('bit'), { minLength: 1, maxLength: 3 }).map((bits) => [...bits.flat(), aWord]),
}));

const pre = fc
  .array(fc.constantFrom('\n', '\n    ', '  '), { minLength: 1, maxLength: 4 })
  .map((gaps) =>
    el('pre', [el('code', [aWord, ...gaps.flatMap((text): Part[] => [{ is: 'space', text }, aWord])])]),
  );

const labelled = (as: 'c' | 't', part: Part): Part => ({ is: 'label', as, part });
const picture = el('img', [], { src: '/belt.png', alt: 'The belt', width: '200', height: '200' });

/** Controls, each on a line of its own. */
const control = fc
  .constantFrom(
    el('button', [aWord]),
    el('a', [aWord], { href: '#' }),
    el('span', [aWord], { role: 'button' }),
    el('button', [aWord], { 'aria-expanded': 'false', 'aria-haspopup': 'menu' }),
  )
  .map((one) => el('div', [labelled('c', one)]));

/** Links without a place, where they are text. */
const placeless = fc.constantFrom('p', 'h3').map((tag) => el(tag, [el('a', [aWord], { href: '#' })]));

/** Parts of many tags whose shape says what is read, around lines and mixed parts. */
const shaped = (line: fc.Arbitrary<Part[]>, mixed: fc.Arbitrary<Part[]>): fc.Arbitrary<Part> =>
  fc.oneof(
    control,
    placeless,
    fc
      .tuple(line, mixed)
      .map(([head, body]) => el('div', [el('button', head, { 'aria-expanded': 'true' }), el('div', body)])),
    fc.tuple(line, mixed).map(([head, body]) =>
      el('div', [el('h3', head, { role: 'tab' }), el('div', body, { role: 'tabpanel' })], {
        role: 'tablist',
      }),
    ),
    fc.array(mixed, { minLength: 1, maxLength: 2 }).map((panels) =>
      el('div', [
        el(
          'div',
          panels.map(() => labelled('t', el('button', [aWord], { role: 'tab' }))),
          { role: 'tablist' },
        ),
        ...panels.map((inside) => el('div', [el('p', [aWord]), ...inside], { role: 'tabpanel' })),
      ]),
    ),
    fc
      .tuple(line, line, line)
      .map(([before, item, after]) => el('ul', [...before, el('li', item), ...after], { class: 'fa-ul' })),
    fc
      .tuple(line, line, mixed)
      .map(([before, term, said]) => el('dl', [...before, el('dt', term), el('div', said)])),
    line.map((caption) => el('figure', [picture, el('figcaption', caption)])),
    line.map((caption) => el('figure', [el('p', [aWord]), el('figcaption', caption)])),
    fc
      .tuple(line, mixed)
      .map(([title, inside]) =>
        el('div', [el('p', title, { class: 'admonition-title' }), ...inside], { class: 'admonition note' }),
      ),
    line.map((cell) =>
      el('table', [
        el('tr', [el('th', [aWord]), el('th', [aWord])]),
        el('tr', [el('td', cell, { rowspan: '2' }), el('td', [picture])]),
        el('tr', [el('td', [picture], { class: 'far-right' })]),
        el('tr', [el('td', [aWord]), el('td', [el('a', [aWord], { href: '#' })])]),
      ]),
    ),
  );

/** `@` becomes a word of its own. */
const BROKEN = [
  '<p>@ <div>@</p> @</div>',
  '<b>@ <i>@</b> @</i> @',
  '<table><tr><td>@<td>@</table>',
  '<table>@<tr><td>@</td></tr></table>',
  '<ul><li>@<li>@ <p>@</ul>',
  '<p>@ <p>@ <h3>@ </h4> @',
  '<a href="/one">@ <a href="/two">@</a> @</a>',
  '<pre>\n@\n  @</pre><p>@',
];

const { block } = fc.letrec<{ block: Part; mixed: Part[] }>((tie) => {
  const wrapped = (tag: string, attributes?: Record<string, string>) =>
    tie('mixed').map((inside) => el(tag, inside, attributes));
  const some = (tag: string, inside: fc.Arbitrary<Part>) =>
    fc.array(inside, { minLength: 1, maxLength: 3 }).map((parts) => el(tag, parts));
  const lineIn = (tag: string) => line.map((inside) => el(tag, inside));
  return {
    mixed: fc
      .array(
        fc.oneof(
          tie('block').map((one) => [one]),
          line,
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((parts) => parts.flat()),
    block: fc.oneof(
      { depthSize: 'small' },
      lineIn('p'),
      lineIn('p'),
      lineIn('h2'),
      lineIn('h4'),
      pre,
      wrapped('div'),
      wrapped('section'),
      wrapped('blockquote'),
      some('ul', wrapped('li')),
      some('ol', wrapped('li')),
      fc.tuple(line, tie('mixed')).map(([term, said]) => el('dl', [el('dt', term), el('dd', said)])),
      fc
        .tuple(fc.boolean(), line, tie('mixed'))
        .map(([open, title, inside]) =>
          el('details', [el('summary', title), ...inside], open ? { open: '' } : {}),
        ),
      fc
        .tuple(line, fc.array(lineIn('td'), { minLength: 2, maxLength: 3 }))
        .map(([head, cells]) =>
          el('table', [el('tr', [el('th', head), el('th', [aWord])]), el('tr', cells)]),
        ),
      shaped(line, tie('mixed')),
      shaped(line, tie('mixed')),
      hidesBlock.map((attributes): Part => ({ is: 'label', as: 'h', part: el('p', [aWord], attributes) })),
      fc
        .tuple(tie('mixed'), line)
        .map(([inside, slotted]): Part => ({ is: 'shadow', open: true, inside, slotted })),
      fc.constant<Part>({ is: 'shadow', open: false, inside: [el('p', [aWord])], slotted: [] }),
      tie('mixed').map((inside): Part => ({ is: 'frame', sandboxed: false, inside })),
      fc.constant<Part>({ is: 'frame', sandboxed: true, inside: [el('p', [aWord])] }),
      fc.constantFrom(...BROKEN).map((html): Part => ({ is: 'html', html })),
      fc.constant<Part>({
        is: 'label',
        as: 'c',
        part: el('nav', [el('a', [aWord], { href: '/a' }), gap, el('a', [aWord], { href: '/b' })]),
      }),
    ),
  };
});

/** What stands between the frame of a generated page. */
export const pageParts = fc.array(block, { minLength: 1, maxLength: 5 });
