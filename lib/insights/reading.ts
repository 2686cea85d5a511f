import * as z from 'zod';

/** Of 5 to 19 answers only a band is told: at most 40 %, at least 60 %, or between. */
const Band = z.enum(['low', 'middle', 'high']);

/**
 * A share as a reading may tell it. From 20 answers on it is rounded to 5 points within 10 to 90 %, and the interval (95 %,
 * Wilson) is made of the rounded numbers, so that it gives back nothing finer.
 */
const Share = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('band'), band: Band }),
  z.looseObject({ kind: z.literal('share'), percent: z.int(), from: z.int(), to: z.int() }),
]);
type Share = z.infer<typeof Share>;

/** How many answered: "5-19", or from 20 on to the nearest 5. */
const Answered = z.union([z.literal('5-19'), z.int().multipleOf(5).min(20)]);
type Answered = z.infer<typeof Answered>;

/** What one batch of answers says; it holds no person, no exact count, and is never computed again. */
export const ReadingBody = z.discriminatedUnion('measure', [
  z.looseObject({
    measure: z.literal('outcome'),
    answered: Answered,
    /** helped / (helped + partly + did not help); null where fewer than five used it. */
    helped: Share.nullable(),
    /** Of all who answered, those who did not use it. */
    notUsed: Share,
  }),
  z.looseObject({ measure: z.literal('check'), answered: Answered, right: Share }),
]);
export type ReadingBody = z.infer<typeof ReadingBody>;

/** From how many distinct people on anything is told at all, and from how many on a share. */
const FEWEST = 5;
const FOR_A_SHARE = 20;

const toFive = (value: number): number => Math.round(value / 5) * 5;

/** The 95 % Wilson interval of a share, in whole points. */
function wilson(share: number, n: number): { from: number; to: number } {
  const z2 = 1.96 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (1.96 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { from: Math.round(100 * (middle - half)), to: Math.round(100 * (middle + half)) };
}

const isEnough = (n: number): boolean => n >= FEWEST;

const answered = (n: number): Answered => (n < FOR_A_SHARE ? '5-19' : Math.max(FOR_A_SHARE, toFive(n)));

function shareOf(part: number, n: number): Share {
  const exact = part / n;
  if (n < FOR_A_SHARE) return { kind: 'band', band: exact <= 0.4 ? 'low' : exact >= 0.6 ? 'high' : 'middle' };
  const percent = Math.min(90, Math.max(10, toFive(100 * exact)));
  return { kind: 'share', percent, ...wilson(percent / 100, toFive(n)) };
}

/** One answer without its person: two tokens that differ between people and say nothing else. */
export type Contributed = {
  token: string;
  poolToken: string;
  lesson: string;
  skill: string;
  kind: 'outcome' | 'check';
  value: string;
};

/** Of what a reading is: a lesson, or the rest of a skill whose lessons had too few answers each. */
export type Reading = { subject: { kind: 'lesson' | 'skill'; id: string }; body: ReadingBody };

function bodyOf(kind: Contributed['kind'], answers: readonly Contributed[]): ReadingBody {
  const count = (value: string) => answers.filter((answer) => answer.value === value).length;
  const n = answers.length;
  if (kind === 'check') return { measure: 'check', answered: answered(n), right: shareOf(count('right'), n) };
  const notUsed = count('not-used');
  const used = n - notUsed;
  return {
    measure: 'outcome',
    answered: answered(n),
    helped: isEnough(used) ? shareOf(count('helped'), used) : null,
    notUsed: shareOf(notUsed, n),
  };
}

function grouped(
  answers: readonly Contributed[],
  by: (answer: Contributed) => string,
): Map<string, Contributed[]> {
  const groups = new Map<string, Contributed[]>();
  for (const answer of answers) groups.set(by(answer), [...(groups.get(by(answer)) ?? []), answer]);
  return groups;
}

/** One answer of each person: the one whose token comes first, so that the order of arrival says nothing. */
const oneEach = (answers: readonly Contributed[]): Contributed[] => [
  ...new Map(
    answers.toSorted((a, b) => (a.token < b.token ? 1 : -1)).map((answer) => [answer.poolToken, answer]),
  ).values(),
];

/**
 * The readings of one week's answers. Every answer enters one reading at most: its lesson's where that has answers of five
 * people, else its skill's, else none. Sorted by subject.
 */
export function readingsOf(answers: readonly Contributed[]): Reading[] {
  const made: Reading[] = [];
  for (const kind of ['outcome', 'check'] as const) {
    const rest: Contributed[] = [];
    const own = answers.filter((answer) => answer.kind === kind);
    for (const [id, group] of grouped(own, ({ lesson }) => lesson))
      if (isEnough(group.length)) made.push({ subject: { kind: 'lesson', id }, body: bodyOf(kind, group) });
      else rest.push(...group);
    for (const [id, group] of grouped(rest, ({ skill }) => skill)) {
      const people = oneEach(group);
      if (isEnough(people.length)) made.push({ subject: { kind: 'skill', id }, body: bodyOf(kind, people) });
    }
  }
  return made.sort((a, b) => (a.subject.id < b.subject.id ? -1 : 1));
}
