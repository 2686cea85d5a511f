import type { BlockId } from '../model/block.ts';
import type { Capture } from '../model/capture.ts';
import type { Claim } from '../model/claim.ts';
import type { Draft } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { fail, ok, type Result, unreachable } from '../model/result.ts';
import type { Slot } from './draft-edit.ts';
import { withContent } from './edit.ts';
import { ownSupport } from './own-words.ts';
import { addClaim, moveClaim } from './slots.ts';
import { raiseTier } from './tier.ts';

type Said = { image: BlockId; claim: Id; text: string };

/**
 * Adds what a person says of an image as a claim of their own: testimony, whatever stands on the page, because the
 * words are not the page's. Problems: `not-found` for an image that is not in the capture, `text-too-long`.
 */
export function describeImage(
  draft: Draft,
  { blocks }: Capture,
  { image, claim: id, text }: Said,
  { by, at }: { by: string; at: number },
): Result<Draft> {
  const order = blocks.map((block) => block.id);
  if (blocks[order.indexOf(image)]?.kind !== 'image') return fail({ kind: 'not-found', what: 'capture' });
  const claim: Claim = { id, text, support: ownSupport(by, at) };
  const added = addClaim(draft.content, slotIn(draft.content.body), claim, '');
  const changed = withContent(draft, raiseTier(inPageOrder(added, id, order, image)), at);
  return changed.ok ? ok({ ...changed.value, described: { ...draft.described, [image]: id } }) : changed;
}

function slotIn(body: LessonBody): Slot {
  switch (body.kind) {
    case 'how-to':
      return 'steps';
    case 'decision-guide':
      return 'branches';
    case 'incident':
      return body.symptom === null ? 'symptom' : 'tried';
    case 'concept':
      return 'examples';
    default:
      return unreachable(body);
  }
}

/** Moves the last step up, behind the last one that quotes what stands above the image. */
function inPageOrder(
  content: LessonContent,
  id: Id,
  order: readonly BlockId[],
  image: BlockId,
): LessonContent {
  if (content.body.kind !== 'how-to') return content;
  const above = new Set(order.slice(0, order.indexOf(image)));
  const { steps } = content.body;
  const last = steps.findLastIndex(({ claim: { support } }) =>
    above.has(support.kind === 'quote' ? (support.excerpt.split('.')[0] ?? '') : ''),
  );
  return steps.slice(last + 1, -1).reduce((moved) => moveClaim(moved, id, -1), content);
}
