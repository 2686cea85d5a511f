import { expect, test } from 'vitest';
import { judgeQuote } from '../../../lib/quote/judge-quote.ts';
import { prepare } from '../../../lib/quote/prepare.ts';
import { packFor } from '../../../lib/text/pack-for.ts';

const REST =
  'and then the operator of the night shift reads the plan of the depot and writes the value of each pump into the log of the day before he goes home';

test.each([
  ['units in a row', 'Set it to 5 GB MB KB TB', 'MB KB TB'],
  ['a stretch in brackets', 'Use it (as told', 'as told'],
  ['marks without spaces', 'Count one,two,three', 'two,three'],
])('a long quote that begins within %s stands there word for word', (_, front, begin) => {
  for (const language of ['en', null]) {
    const text = `${front} ${REST}. The tb and the mb are small. More of it.`;
    const page = prepare(text, { pack: language === null ? null : packFor(language) });
    const { found } = judgeQuote(page, `${begin} ${REST}`);
    expect(found).toEqual({ start: text.indexOf(begin), end: text.indexOf('. The'), how: 'exact' });
  }
});
