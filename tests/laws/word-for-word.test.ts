import fc from 'fast-check';
import { expect } from 'vitest';
import { askedOf } from '../../lib/quote/asked.ts';
import { wordForWord } from '../../lib/quote/long.ts';
import { prepare } from '../../lib/quote/prepare.ts';
import { packFor } from '../../lib/text/pack-for.ts';
import { law } from './law.ts';

/** Chunks whose reading may depend on what stands beside them: units, numbers, halves of words, articles, Han, code, brackets. */
const CHUNKS = [
  ...'5 12 3.5 GB MB KB TB ms h s min d 5GB 10% connec- tion re- start the a The of'.split(' '),
  ...'pump valve Valve lead reads never not depot night, shift. "quoted" (see note) [id] {name}'.split(' '),
  ...'foo() --flag ERR_23 v1.2 a,b;c word,word e.g. ... . - = 停止工人 泵。 を た รถ é'.split(' '),
];
const chunk = fc.constantFrom(...CHUNKS);
/** A text of these, of which some are said but once, and a stretch of it, which may begin and end within a chunk. */
const stretch = fc
  .record({
    chunks: fc.array(fc.oneof(chunk, chunk, fc.stringMatching(/^[a-z]{3,8}$/)), {
      minLength: 30,
      maxLength: 120,
    }),
    often: fc.constantFrom(1, 1, 2, 12),
    from: fc.nat(),
    length: fc.integer({ min: 100, max: 600 }),
    language: fc.constantFrom('en', 'de', null),
    code: fc.constantFrom(new Set<string>(), new Set(['pump', 'KB', '...', 'note)'])),
  })
  .map(({ chunks, often, from, length, ...rest }) => {
    const text = `${chunks.join(' ')} `.repeat(often).trim();
    return { text, exact: text.slice(from % text.length).slice(0, length), ...rest };
  });

law(
  'any stretch of a page is found wherever it stands, whatever its words are read as',
  stretch,
  ({ text, exact, language, code }) => {
    const page = prepare(text, { pack: language === null ? null : packFor(language), code });
    const asked = askedOf(page, exact);
    fc.pre(asked.text !== '');
    const all: number[] = [];
    for (let from = 0; ; ) {
      const at = page.normal.text.indexOf(asked.text, from);
      if (at < 0) break;
      all.push(at);
      from = at + 1;
    }
    const found = [...wordForWord(page, asked)].map(({ start }) => start);
    expect(found).toEqual(all);
  },
  { runs: 2_000 },
);
