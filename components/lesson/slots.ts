import type { Slot } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { LessonBody } from '../../lib/model/lesson.ts';
import { unreachable } from '../unreachable.ts';

/** A claim in its place: a step with its caution, or a branch with its condition. */
export type SlotItem = { claim: Claim; caution?: Claim; branchIf?: string; escalate?: string };

/** One part of a lesson's body. `many` takes more than one claim; `numbered` shows their order. */
export type SlotGroup = { slot: Slot; many: boolean; numbered: boolean; items: SlotItem[] };

const one = (slot: Slot, claim: Claim | null): SlotGroup => ({
  slot,
  many: false,
  numbered: false,
  items: claim === null ? [] : [{ claim }],
});

const many = (slot: Slot, claims: readonly Claim[]): SlotGroup => ({
  slot,
  many: true,
  numbered: false,
  items: claims.map((claim) => ({ claim })),
});

/** The parts of a body in reading order, empty ones included: the editor offers to fill them. */
export function slotGroups(body: LessonBody): SlotGroup[] {
  switch (body.kind) {
    case 'how-to': {
      const items = body.steps.map(({ claim, caution }) => (caution ? { claim, caution } : { claim }));
      return [{ slot: 'steps', many: true, numbered: true, items }];
    }
    case 'decision-guide': {
      const items = body.branches.map(({ if: branchIf, then: claim, escalate }) =>
        escalate ? { claim, branchIf, escalate } : { claim, branchIf },
      );
      return [{ slot: 'branches', many: true, numbered: false, items }];
    }
    case 'incident':
      return [
        one('symptom', body.symptom),
        ...(body.seen === undefined ? [] : [many('seen', body.seen)]),
        many('tried', body.tried),
        one('cause', body.cause),
        one('fix', body.fix),
        one('prevention', body.prevention),
      ];
    case 'concept':
      return [
        one('definition', body.definition),
        many('examples', body.examples),
        many('nonExamples', body.nonExamples),
      ];
    default:
      return unreachable(body);
  }
}
