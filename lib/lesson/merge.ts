import * as z from 'zod';
import type { Claim } from '../model/claim.ts';
import { Id } from '../model/id.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { changeClaims, claimsOf } from './claims.ts';
import { mergeBodies } from './merge-bodies.ts';
import { withoutIdleExcerpts } from './quoted.ts';

/** A lesson of a team by its id there. */
export type Merged = { id: Id; content: LessonContent };

const Ids = z.array(Id).max(5);

/** The lessons a revision was made of, as it says itself. A loose key of the content, so that whoever approves it approves this too. */
export const mergedFrom = (content: LessonContent): Id[] =>
  Ids.safeParse((content as { merges?: unknown }).merges).data ?? [];

/** What goes wherever its step goes. */
const cautionsIn = (body: LessonBody, kept: ReadonlySet<Id>): Id[] =>
  body.kind === 'how-to'
    ? body.steps.flatMap(({ claim, caution }) =>
        caution !== undefined && kept.has(claim.id) ? [caution.id] : [],
      )
    : [];

const only = (content: LessonContent, chosen: ReadonlySet<Id>): LessonContent => {
  const kept = new Set([...chosen, ...cautionsIn(content.body, chosen)]);
  return changeClaims(content, (claim) => (kept.has(claim.id) ? claim : null));
};

/** Excerpts are named within one lesson: those of the second get names that the first has not. */
function renamed(content: LessonContent, taken: ReadonlySet<string>): LessonContent {
  const names = new Map<string, string>();
  for (const { id } of content.excerpts) {
    let name = id;
    for (let n = 2; taken.has(name) || [...names.values()].includes(name); n++)
      name = `m${n}.${id}`.slice(0, 40);
    names.set(id, name);
  }
  const again = (claim: Claim): Claim =>
    claim.support.kind === 'quote'
      ? {
          ...claim,
          support: { ...claim.support, excerpt: names.get(claim.support.excerpt) ?? claim.support.excerpt },
        }
      : claim;
  const excerpts = content.excerpts.map((excerpt) => ({
    ...excerpt,
    id: names.get(excerpt.id) ?? excerpt.id,
  }));
  return { ...changeClaims(content, again), excerpts };
}

/** The claims of the second lesson that have a place in the first, whose kind may be another. */
export const withPlace = (into: LessonContent, from: LessonContent): Claim[] =>
  into.body.kind === from.body.kind
    ? claimsOf(from)
    : [...(from.insight === null ? [] : [from.insight]), ...from.mistakes];

/**
 * Two lessons as one: the first with what is kept of both, said under the stricter of their tiers, naming both. Where both have the
 * one statement a place holds, the first lesson's stays. The second's statements stand behind the first's.
 */
export function mergeLessons(
  { id, content: first }: Merged,
  { id: other, content: second }: Merged,
  { title, situation, keep }: { title: string; situation: string; keep: ReadonlySet<Id> },
): LessonContent {
  const taken = new Set(first.excerpts.map(({ id: name }) => name));
  const known = new Set(claimsOf(first).map((claim) => claim.id));
  const fresh = new Set([...keep].filter((claim) => !known.has(claim)));
  const [a, b] = [only(first, keep), only(renamed(second, taken), fresh)];
  const insight = a.insight ?? b.insight;
  const body = mergeBodies(a.body, b.body);
  const mistakes = [...a.mistakes, ...b.mistakes];
  const tier = second.tier.value > first.tier.value ? second.tier : first.tier;
  const floor = Math.max(first.tier.floor, second.tier.floor) as typeof tier.floor;
  const urls = new Set(a.sources.map(({ key }) => key));
  const all = {
    ...{ ...a, title, situation, insight, body, mistakes, tier: { ...tier, floor } },
    why: a.why ?? b.why,
    sources: [...a.sources, ...b.sources.filter(({ key }) => !urls.has(key))],
    excerpts: [...a.excerpts, ...b.excerpts],
    merges: [id, other],
  };
  const said = claimsOf(all);
  const isSaid = new Set(said.map((claim) => claim.id));
  const checks = [...a.checks, ...b.checks].filter(({ claim }) => isSaid.has(claim));
  return withoutIdleExcerpts({ ...all, checks }, said);
}
