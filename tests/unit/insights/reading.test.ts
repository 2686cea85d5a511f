import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contributed, ReadingBody, readingsOf } from '../../../lib/insights/reading.ts';

const answer = (person: number, more: Partial<Contributed> = {}): Contributed => {
  const { lesson = 'l1', skill = 's1', kind = 'outcome', value = 'helped' } = more;
  return {
    token: `${person}|${lesson}|${kind}`,
    poolToken: `${person}|${skill}|${kind}`,
    lesson,
    skill,
    kind,
    value,
  };
};

const answers = (values: Record<string, number>, more: Partial<Contributed> = {}): Contributed[] =>
  Object.entries(values)
    .flatMap(([value, count]) => Array.from({ length: count }, () => value))
    .map((value, person) => answer(person, { ...more, value }));

describe('readings', () => {
  test('four people give none, five give a band and no count', () => {
    expect(readingsOf(answers({ helped: 4 }))).toEqual([]);
    expect(readingsOf(answers({ helped: 3, partly: 2 }))).toEqual([
      {
        subject: { kind: 'lesson', id: 'l1' },
        body: {
          measure: 'outcome',
          answered: '5-19',
          helped: { kind: 'band', band: 'high' },
          notUsed: { kind: 'band', band: 'low' },
        },
      },
    ]);
  });

  test.each([
    [{ helped: 2, partly: 3 }, 'low'],
    [{ helped: 5, partly: 5 }, 'middle'],
    [{ helped: 6, 'did-not-help': 4 }, 'high'],
    [{ helped: 19 }, 'high'],
  ])('%o is told as %s', (values, band) => {
    expect(readingsOf(answers(values))[0]?.body).toMatchObject({ helped: { kind: 'band', band } });
  });

  test('who did not use it counts as an answer and not against it', () => {
    const [reading] = readingsOf(answers({ helped: 6, 'not-used': 6 }));
    expect(reading?.body).toMatchObject({ helped: { band: 'high' }, notUsed: { band: 'middle' } });
    const [few] = readingsOf(answers({ helped: 4, 'not-used': 6 }));
    expect(few?.body).toMatchObject({ helped: null, notUsed: { band: 'high' } });
  });

  test('from twenty on a share to five points, clamped, with an interval of the rounded numbers', () => {
    const body = (values: Record<string, number>) => readingsOf(answers(values))[0]?.body;
    expect(body({ helped: 15, partly: 8 })).toMatchObject({
      answered: 25,
      helped: { kind: 'share', percent: 65, from: 45, to: 81 },
    });
    expect(body({ helped: 30 })).toMatchObject({ helped: { percent: 90 } });
    expect(body({ 'did-not-help': 21 })).toMatchObject({ answered: 20, helped: { percent: 10 } });
  });

  test('lessons with too few answers share the pool of their skill, one answer a person', () => {
    const few = [
      ...answers({ helped: 3 }, { lesson: 'l1' }),
      ...answers({ helped: 4 }, { lesson: 'l2' }),
      answer(4, { lesson: 'l3', value: 'partly' }),
    ];
    expect(readingsOf(few)).toMatchObject([
      { subject: { kind: 'skill', id: 's1' }, body: { answered: '5-19' } },
    ]);
    expect(readingsOf(few.slice(0, 7))).toEqual([]);
  });

  test('checks and outcomes are never counted together', () => {
    expect(readingsOf([...answers({ helped: 3 }), ...answers({ right: 3 }, { kind: 'check' })])).toEqual([]);
  });
});

const Generated = fc
  .array(
    fc
      .record({
        person: fc.nat({ max: 40 }),
        lesson: fc.constantFrom('l1', 'l2', 'l3', 'l4'),
        kind: fc.constantFrom('outcome' as const, 'check' as const),
        right: fc.boolean(),
      })
      .map(({ person, lesson, kind, right }) =>
        answer(person, {
          lesson,
          skill: lesson < 'l3' ? 's1' : 's2',
          kind,
          value: kind === 'check' ? (right ? 'right' : 'wrong') : right ? 'helped' : 'not-used',
        }),
      ),
    { maxLength: 160 },
  )
  .map((list) => [...new Map(list.map((one) => [one.token, one])).values()]);

test('no reading rests on fewer than five people, none tells more than it may, and order changes nothing', () => {
  fc.assert(
    fc.property(Generated, (list) => {
      const made = readingsOf(list);
      expect(readingsOf(list.toReversed())).toEqual(made);
      for (const { subject, body } of made) {
        expect(ReadingBody.parse(body)).toEqual(body);
        const of = list.filter(
          (one) =>
            one.kind === body.measure && (subject.kind === 'lesson' ? one.lesson : one.skill) === subject.id,
        );
        expect(new Set(of.map(({ poolToken }) => poolToken)).size).toBeGreaterThanOrEqual(5);
        if (of.length < 20) expect(JSON.stringify(body)).not.toMatch(/\d(?!-?\d*")/);
      }
    }),
    { seed: 48, numRuns: 300 },
  );
});
