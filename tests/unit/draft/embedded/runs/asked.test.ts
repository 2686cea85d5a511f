import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Idea } from '../../../../../lib/draft/embedded/checks/idea.ts';
import { askedWith, pickCases } from '../../../../../lib/draft/embedded/runs/asked.ts';
import { candidatesOn } from '../../../../../lib/draft/embedded/runs/candidates.ts';
import { spanOf } from '../../../../../lib/draft/embedded/span.ts';
import { EMPTY, type Story } from '../../../../../lib/draft/embedded/stories/story.ts';
import { withCases } from '../../../../../lib/draft/embedded/stories/with-cases.ts';
import { must } from '../../../../../lib/model/result.ts';
import { blockText } from '../../../../../lib/text/block-text.ts';
import type { Piece } from '../../build-capture.ts';
import { pageOf } from '../page-of.ts';

const label = fc.constantFrom(
  'Lid torn',
  'Crate wet',
  'Seal red (since May)',
  'If the strip is pink',
  'Over 5 tons',
  'Code E-3',
  'No papers',
  '"No signal"',
  'After noon',
);
const act = fc.constantFrom(
  'hold the load, ring the desk.',
  'weigh each layer twice; note the sum.',
  'wrap again, because rain gets in.',
  'sign and send back (form 3).',
  'wait 20 minutes, then try once.',
  'put it in lane 2. Tell the driver.',
  'do not open the lid before noon',
  'count.',
);
const sign = fc.constantFrom(': ', ' - ', ', ', '. ', ' → ');
const told = fc.tuple(label, sign, act).map(([name, between, does]) => `${name}${between}${does}`);
const page = fc.array(told, { minLength: 3, maxLength: 9 }).chain((texts) =>
  fc.constantFrom<Piece[]>(
    [{ ul: texts }],
    [{ ol: texts }],
    texts.map((p) => ({ p })),
    [{ p: texts.map((text) => `${text.replace(/\.$/u, '')}.`).join(' ') }],
    [
      {
        table: [
          ['What you see', 'What to do'],
          ...texts.map((text) => text.split(/: | - |, |\. | → /u).slice(0, 2)),
        ],
      },
    ],
  ),
);

test('every answer stands on the page word for word', () => {
  fc.assert(
    fc.property(page, (pieces) => {
      const read = pageOf([{ h: 'Goods at the dock' }, ...pieces]);
      const words = read.blocks.map(blockText).join('\n').toLowerCase();
      for (const { idea } of candidatesOn(read))
        for (const { text } of [idea.right, ...idea.wrong]) expect(words).toContain(text.toLowerCase());
    }),
  );
});

const read = pageOf([
  { h: 'Goods at the dock' },
  {
    ul: [
      'Lid torn: wrap again at the desk.',
      'Strip pink: weigh each layer twice.',
      'Cartons open: count in front of the driver.',
      'Seal cut: hold the load until noon.',
    ],
  },
]);
const ideas = candidatesOn(read).map(({ idea }) => idea);
const [first] = ideas;
const one = must(first, 'a question');
const section = new Set([one.section]);

describe('of the questions of a section', () => {
  test('two are asked, of different cases and with different answers', () => {
    const picked = pickCases(ideas, section);
    expect(picked).toHaveLength(2);
    expect(new Set(picked.map(({ case: name }) => name)).size).toBe(2);
    const answers = picked.map(({ right, wrong }) => [right, ...wrong].map(({ text }) => text).sort());
    expect(answers[0]).not.toEqual(answers[1]);
  });

  test('none is asked of another section', () => {
    expect(pickCases(ideas, new Set([99]))).toEqual([]);
  });

  test('another question on the same words gives way', () => {
    const other: Idea = { ...one, made: 'condition' };
    const elsewhere: Idea = { ...one, made: 'choice', span: spanOf(must(read.units.at(-1), 'a sentence')) };
    expect(askedWith([one], [other, elsewhere]).map(({ made }) => made)).toEqual(['case', 'choice']);
  });
});

describe('a lesson that asks about a case tells it', () => {
  const guide: Story = { ...EMPTY, kind: 'decision-guide' };

  test('among its cases or as an example', () => {
    expect(withCases(guide, [one]).branches).toEqual([{ condition: one.case, act: one.span }]);
    expect(withCases({ ...EMPTY, kind: 'concept' }, [one]).examples).toEqual([one.span]);
  });

  test('once', () => {
    const told = withCases(guide, [one]);
    expect(withCases(told, [one])).toEqual(told);
    expect(withCases({ ...guide, insight: one.span }, [one]).branches).toEqual([]);
  });

  test('not where its kind has no place for cases', () => {
    const steps: Story = { ...EMPTY, kind: 'how-to' };
    expect(withCases(steps, [one])).toEqual(steps);
  });
});
