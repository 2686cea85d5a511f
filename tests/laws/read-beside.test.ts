import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBeside } from '../../lib/quote/beside.ts';
import { items } from '../../lib/quote/guard.ts';
import type { Said } from '../../lib/quote/item.ts';
import { prepare } from '../../lib/quote/prepare.ts';
import { normalText } from '../../lib/text/normalise.ts';
import { packFor } from '../../lib/text/pack-for.ts';
import { law } from './law.ts';

/** Chunks whose reading may depend on what stands beside them, and words that depend on nothing. */
const CHUNKS = [
  ...'5 12 3.5 GB MB KB h s m w b 5GB 10% connec- tion re- start the a The of not never must'.split(' '),
  ...'night, shift. "quoted" "two words" (see note) `tick` — … ... foo() ERR_23 a,b;c e.g.'.split(' '),
  ...'停止工人的泵。 停止 ไม่หยุดปั๊ม ปั๊ม。 たべる か\u3099 รถ é'.split(' '),
];
const PLAIN = 'pump valve lead reads depot waits goes on with them all day long 停止工人 ปั๊มน้ำ'.split(' ');
const chunk = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 3, arbitrary: fc.constantFrom(...CHUNKS) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{3,8}$/) },
);
const change = fc.record({
  at: fc.nat(),
  cut: fc.integer({ min: 0, max: 30 }),
  put: fc.oneof(chunk, fc.constant('')),
});
const asked = fc
  .record({
    chunks: fc.array(chunk, { minLength: 150, maxLength: 400 }),
    tight: fc.boolean(),
    from: fc.nat(),
    length: fc.integer({ min: 300, max: 1_500 }),
    changes: fc.array(change, { maxLength: 3 }),
    language: fc.constantFrom('en', 'de', 'th', null),
    code: fc.constantFrom(new Set<string>(), new Set(['pump', 'KB', 'note)'])),
  })
  .map(({ chunks, tight, from, length, changes, ...rest }) => {
    const page = normalText(chunks.join(tight ? '' : ' '));
    const start = from % page.length;
    const quote = changes.reduce(
      (text, { at, cut, put }) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + cut);
      },
      page.slice(start, start + length),
    );
    return { page, start, quote: normalText(quote).trim(), ...rest };
  });

const PLACE = new Set(['start', 'end']);
let taken = 0;

law(
  'a long quote read beside its page is read as it is by itself',
  asked,
  ({ page: text, start, quote, language, code }) => {
    const page = prepare(text, { pack: language === null ? null : packFor(language), code });
    const alone = items(quote, page.options);
    const beside = readBeside(page, quote, start);
    const own = new Set<Said>(page.items());
    taken += beside.filter((item) => own.has(item)).length;
    const told = (list: readonly Said[]) =>
      list.map((item) => Object.fromEntries(Object.entries(item).filter(([key]) => !PLACE.has(key))));
    expect(told(beside)).toEqual(told(alone));
  },
  { runs: 1_500 },
);

test('most of such quotes is taken from the page', () => {
  expect(taken).toBeGreaterThan(50_000);
});
