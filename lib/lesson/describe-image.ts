import type { BlockId } from '../model/block.ts';
import type { Capture, StoryPart } from '../model/capture.ts';
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
  { blocks, story = [] }: Capture,
  { image, claim: id, text }: Said,
  { by, at }: { by: string; at: number },
): Result<Draft> {
  const block = blocks.find(({ id: one }) => one === image);
  if (block?.kind !== 'image') return fail({ kind: 'not-found', what: 'capture' });
  const { content } = draft;
  const claim: Claim = { id, text, support: ownSupport(by, at) };
  const slot = slotIn(content.body, story.find((part) => part.blocks.includes(image))?.part);
  // A branch without a condition cannot be saved; where the image stands is the case it speaks of.
  const named = [block.caption, block.path.at(-1), content.title].find(
    (words) => (words ?? '').trim() !== '',
  );
  const added = addClaim(content, slot, claim, (named ?? '').slice(0, 1_000));
  const above = blocks.slice(0, blocks.indexOf(block)).map((one) => one.id);
  const changed = withContent(draft, raiseTier(inPageOrder(added, id, new Set(above))), at);
  return changed.ok ? ok({ ...changed.value, described: { ...draft.described, [image]: id } }) : changed;
}

/** Where what an image shows belongs; in an incident by the part of its story, else to what was seen. */
function slotIn(body: LessonBody, part: StoryPart['part'] | undefined): Slot {
  switch (body.kind) {
    case 'how-to':
      return 'steps';
    case 'decision-guide':
      return 'branches';
    case 'incident':
      if ((part === 'cause' || part === 'fix') && body[part] === null) return part;
      if (part === 'tried') return part;
      return body.symptom === null ? 'symptom' : 'seen';
    case 'concept':
      return 'examples';
    default:
      return unreachable(body);
  }
}

/** The list of a body that ends with a claim, empty where it stands in a single place. */
const listIn = (body: LessonBody, id: Id): Claim[] => {
  switch (body.kind) {
    case 'how-to':
      return body.steps.map(({ claim }) => claim);
    case 'decision-guide':
      return body.branches.map(({ then }) => then);
    case 'incident':
      return body.tried.at(-1)?.id === id ? body.tried : (body.seen ?? []);
    case 'concept':
      return body.examples;
    default:
      return unreachable(body);
  }
};

/** Moves a claim from the end of its list up, behind the last one that quotes what stands above the image. */
function inPageOrder(content: LessonContent, id: Id, above: ReadonlySet<BlockId>): LessonContent {
  const list = listIn(content.body, id);
  if (list.at(-1)?.id !== id) return content;
  const last = list.findLastIndex(({ support }) =>
    above.has(support.kind === 'quote' ? (support.excerpt.split('.')[0] ?? '') : ''),
  );
  return list.slice(last + 1, -1).reduce((moved) => moveClaim(moved, id, -1), content);
}
