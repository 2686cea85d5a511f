import type { Proposal } from '../model/draft.ts';
import { type Drafted, MOST_CHANGED, MOST_LEFT, MOST_WAS } from '../model/drafted.ts';
import type { LessonContent, Revision } from '../model/lesson.ts';
import { claimsOf } from './claims.ts';

type By = Pick<Drafted, 'driver' | 'model'>;

type Left = NonNullable<Drafted['left']>;

/** What was drafted and is not there at all, after what was left out `before`; nothing where nothing was. */
function leftOut(gone: readonly string[], before: Left = { count: 0, words: [] }): Pick<Drafted, 'left'> {
  const words = [...before.words, ...gone.map((text) => text.slice(0, MOST_WAS))].slice(0, MOST_LEFT);
  const count = before.count + gone.length;
  return count === 0 ? {} : { left: { count, words } };
}

/** The claims that a content has of those drafted, by what became of their words. */
function compared(
  { before, ...by }: By & { before?: Left | undefined },
  drafted: ReadonlyMap<string, string>,
  content: LessonContent,
): Drafted {
  const known = claimsOf(content).filter(({ id }) => drafted.has(id));
  const here = new Set<string>(known.map(({ id }) => id));
  const gone = [...drafted].flatMap(([id, text]) => (here.has(id) ? [] : [text]));
  const isKept = ({ id, text }: { id: string; text: string }) => drafted.get(id) === text;
  const changed = known.filter((claim) => !isKept(claim)).slice(0, MOST_CHANGED);
  return {
    driver: by.driver,
    model: by.model,
    kept: known.filter(isKept).map(({ id }) => id),
    changed: changed.map(({ id }) => ({ claim: id, was: (drafted.get(id) ?? '').slice(0, MOST_WAS) })),
    ...leftOut(gone, before),
  };
}

/** What became of a proposal in the words that are saved; nothing where a person wrote all of it. */
export function draftedOf(
  { driver, made, content: was }: Proposal,
  content: LessonContent,
): { drafted?: Drafted } {
  if (driver === 'person') return {};
  const words = new Map(claimsOf(was).map(({ id, text }) => [id, text]));
  return { drafted: compared({ driver, model: made?.model ?? null }, words, content) };
}

/** What became of it since, in the newest of a lesson's revisions. */
export function draftedSince(revisions: readonly Revision[]): Drafted | undefined {
  const first = revisions.findLast(({ drafted }) => drafted !== undefined);
  const newest = revisions.at(-1);
  if (first?.drafted === undefined || newest === undefined) return undefined;
  const { kept, changed, left, ...by } = first.drafted;
  const words = new Map(claimsOf(first.content).map(({ id, text }) => [id, text]));
  const was = new Map(kept.flatMap((id) => (words.has(id) ? [[id, words.get(id) ?? ''] as const] : [])));
  for (const one of changed) was.set(one.claim, one.was);
  return compared({ ...by, before: left }, was, newest.content);
}
