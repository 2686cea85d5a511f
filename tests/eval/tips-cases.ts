import { leadOf } from '../../lib/text/lead.ts';
import { fitSigns, isOpenTo } from '../../lib/tips/gate.ts';
import { type Said, saidOn } from '../../lib/tips/lexicon.ts';
import type { Postings } from '../../lib/tips/postings.ts';
import { atAGlance, type TipQuery, tipQuery } from '../../lib/tips/query.ts';
import { type Ranked, rank } from '../../lib/tips/rank.ts';
import { postingsOf } from '../../scripts/tips-lines.ts';
import { readSet } from '../bench/tips/set.ts';
import { foreignTo } from './tips-foreign.ts';
import type { Case } from './tips-learn.ts';

/** The sets that are learnt from, each by another hand. The test half is none of them, and `i` and `p` are kept for a measure. */
export const AUTHORS = 'train own a b c d e f g h j k l m n o'.split(' ');

/** Which lessons a page was held against: all of its author, all but those that fit, ten, the right or the likeliest wrong one, or any one. */
type Among = Case['among'];
export type Mode = 'read' | 'glance';

/** A page with what the gate sees on it, before the lexicon: the best lesson's signs, and its words as far as they are known. */
export type Sighted = Omit<Case, 'moment' | 'fit' | 'share'> & {
  moment: Readonly<Record<string, number>>;
  fit: Readonly<Record<string, number>>;
  said: Said;
  /** Which of several such lists of lessons it was held against. */
  place: number;
  /** The lesson that is best. */
  best: string;
  /** False where the best lesson is not shown whatever the weights say. */
  isOpen: boolean;
  /** All its words, which lexica are learnt from. */
  whole: Said;
};

type Page = Parameters<typeof tipQuery>[0];

/** Its words as the gate sees them. */
const wordsOf = ({ title, headings, text, lines = [] }: Page): Said =>
  saidOn({ title, headings, text: [leadOf(text), ...lines].join('\n') });

type Lessons = ReturnType<typeof readSet>['lessons'];

const TEN = 10;

/** Every so many lessons of a list together, each once. */
const partsOf = (lessons: Lessons, size: number): Lessons[] => {
  const many = Math.ceil(lessons.length / size);
  return Array.from({ length: many }, (_, part) => lessons.filter((_lesson, at) => at % many === part));
};

/** What the best of the ranked lessons is beside its signs. */
const bestOf = ([best]: readonly Ranked[], { moment }: TipQuery) => ({
  few: best?.few ?? 0,
  isOpen: best !== undefined && isOpenTo(best, moment),
});

/**
 * The pages of an author with the best lesson of each; none for one no lesson has a word of. Beside the whole list every page is seen without
 * the lessons that fit it, where what is best is wrong however much has to be done, and among ten lessons and one, with the right one and without.
 */
export async function sightedOf(author: string, mode: Mode): Promise<Sighted[]> {
  const { lessons, pages } = readSet(author);
  const whole = postingsOf(lessons);
  const tens = partsOf(lessons, TEN).map((some) => ({ some, postings: postingsOf(some) }));
  const ones = new Map(lessons.map((lesson) => [lesson.id, postingsOf([lesson])]));
  const seen = pages.map(async ({ url, relevant, id, ...rest }, at): Promise<Sighted[]> => {
    const page = { ...rest, address: url, tokens: [] };
    const known = mode === 'read' ? page : atAGlance(page);
    const query = tipQuery(known);
    const [said, all] = [wordsOf(known), wordsOf(page)];
    const fits = (lesson: string) => (relevant[lesson] ?? 0) >= 2;
    const sight = async (
      among: Among,
      postings: Postings,
      place = 0,
      isOpen: (lesson: string) => boolean = () => true,
    ): Promise<Sighted[]> => {
      const ranked = await rank(query, postings, ({ lesson }) => isOpen(lesson));
      const [fit, best] = [fitSigns(ranked), ranked[0]?.lesson ?? ''];
      const labelled = Object.values(relevant);
      const kind = labelled.some((grade) => grade >= 2) ? 'tip' : labelled.length > 0 ? 'related' : 'none';
      const { few, isOpen: isOpenHere } = bestOf(ranked, query);
      const one = { id, author, among, place, few, right: fits(best), best, said, whole: all };
      return fit === null
        ? []
        : [
            {
              ...{ ...one, fit, isOpen: isOpenHere, moment: query.moment.signs },
              kind: isOpen(Object.keys(relevant)[0] ?? '') ? kind : 'none',
            },
          ];
    };
    const right = lessons.filter((lesson) => fits(lesson.id));
    const others = lessons.filter((lesson) => relevant[lesson.id] === undefined);
    const [held, strange] = [
      tens.filter(({ some }) => some.some((lesson) => fits(lesson.id))),
      tens.filter(({ some }) => !some.some((lesson) => fits(lesson.id))),
    ];
    const next = (await rank(query, whole)).find(({ lesson }) => relevant[lesson] === undefined)?.lesson;
    const alone = [right[0]?.id, next, others[(at * 7) % others.length]?.id].filter(
      (one) => one !== undefined,
    );
    const few = [held[0], strange[at % strange.length]].filter((one) => one !== undefined);
    return (
      await Promise.all([
        sight('all', whole),
        ...(right.length === 0 ? [] : [sight('others', whole, 0, (lesson) => !fits(lesson))]),
        ...few.map(({ postings }, n) => sight('ten', postings, n)),
        ...alone.map((lesson, n) =>
          sight(n === alone.length - 1 ? 'one' : 'next', ones.get(lesson) as Postings, n),
        ),
      ])
    ).flat();
  });
  const strangers = (await foreignTo(author)).map(async (page, at): Promise<Sighted[]> => {
    const known = mode === 'read' ? page : atAGlance(page);
    const query = tipQuery(known);
    const ranked = await rank(query, whole);
    const fit = fitSigns(ranked);
    const [said, all] = [wordsOf(known), wordsOf(page)];
    const one = {
      id: `foreign ${at}`,
      author,
      among: 'foreign',
      kind: 'none',
      best: ranked[0]?.lesson ?? '',
      right: false,
      place: 0,
    } as const;
    const best = { ...one, ...bestOf(ranked, query), moment: query.moment.signs };
    return fit === null ? [] : [{ ...best, fit, said, whole: all }];
  });
  return (await Promise.all([...seen, ...strangers])).flat();
}
