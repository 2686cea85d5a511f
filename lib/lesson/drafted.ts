import type { Proposal } from '../model/draft.ts';
import { type Drafted, MOST_CHANGED, MOST_WAS } from '../model/drafted.ts';
import type { LessonContent, Revision } from '../model/lesson.ts';
import { claimsOf } from './claims.ts';

type By = Pick<Drafted, 'driver' | 'model'>;

/** The claims that a content has of those drafted, by what became of their words. */
function compared(by: By, drafted: ReadonlyMap<string, string>, content: LessonContent): Drafted {
  const known = claimsOf(content).filter(({ id }) => drafted.has(id));
  const isKept = ({ id, text }: { id: string; text: string }) => drafted.get(id) === text;
  const changed = known.filter((claim) => !isKept(claim)).slice(0, MOST_CHANGED);
  return {
    driver: by.driver,
    model: by.model,
    kept: known.filter(isKept).map(({ id }) => id),
    changed: changed.map(({ id }) => ({ claim: id, was: (drafted.get(id) ?? '').slice(0, MOST_WAS) })),
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
  const { kept, changed, ...by } = first.drafted;
  const words = new Map(claimsOf(first.content).map(({ id, text }) => [id, text]));
  const was = new Map(kept.flatMap((id) => (words.has(id) ? [[id, words.get(id) ?? ''] as const] : [])));
  for (const one of changed) was.set(one.claim, one.was);
  return compared(by, was, newest.content);
}
