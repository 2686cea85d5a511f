import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { seenOf } from './claims.ts';
import type { Slot } from './draft-edit.ts';

const LISTS = ['tried', 'examples', 'nonExamples'] as const;
const SINGLES = ['symptom', 'cause', 'fix', 'prevention', 'definition'] as const;

function addToBody(body: LessonBody, slot: Slot, claim: Claim, branchIf: string): LessonBody {
  if (body.kind === 'how-to' && slot === 'steps') return { ...body, steps: [...body.steps, { claim }] };
  if (body.kind === 'decision-guide' && slot === 'branches') {
    const then = claim;
    return { ...body, branches: [...body.branches, { if: branchIf, then }] };
  }
  if (body.kind === 'incident' && slot === 'seen') return { ...body, seen: [...(body.seen ?? []), claim] };
  const list = LISTS.find((name) => name === slot && name in body);
  if (list) return { ...body, [list]: [...((body as Record<string, unknown>)[list] as Claim[]), claim] };
  const single = SINGLES.find((name) => name === slot && name in body);
  return single ? { ...body, [single]: claim } : body;
}

/** Puts a claim at the end of a list or into a single place; a slot the lesson's kind does not have changes nothing. */
export function addClaim(content: LessonContent, slot: Slot, claim: Claim, branchIf: string): LessonContent {
  if (slot === 'insight') return { ...content, insight: claim };
  if (slot === 'mistakes') return { ...content, mistakes: [...content.mistakes, claim] };
  return { ...content, body: addToBody(content.body, slot, claim, branchIf) };
}

function swapped<T>(list: T[], isIt: (item: T) => boolean, by: -1 | 1): T[] {
  const from = list.findIndex(isIt);
  const [item, other] = [list[from], list[from + by]];
  if (item === undefined || other === undefined) return list;
  return list.with(from, other).with(from + by, item);
}

function moveInBody(body: LessonBody, id: Id, by: -1 | 1): LessonBody {
  const isIt = (claim: Claim) => claim.id === id;
  switch (body.kind) {
    case 'how-to':
      return { ...body, steps: swapped(body.steps, ({ claim }) => isIt(claim), by) };
    case 'decision-guide':
      return { ...body, branches: swapped(body.branches, ({ then }) => isIt(then), by) };
    case 'incident':
      return {
        ...body,
        ...seenOf(swapped(body.seen ?? [], isIt, by)),
        tried: swapped(body.tried, isIt, by),
      };
    case 'concept':
      return {
        ...body,
        examples: swapped(body.examples, isIt, by),
        nonExamples: swapped(body.nonExamples, isIt, by),
      };
  }
}

/** Moves a claim one place within its list; at the end of the list, or outside a list, nothing moves. */
export const moveClaim = (content: LessonContent, id: Id, by: -1 | 1): LessonContent => ({
  ...content,
  body: moveInBody(content.body, id, by),
  mistakes: swapped(content.mistakes, (claim) => claim.id === id, by),
});
