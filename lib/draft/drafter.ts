import type { Capture } from '../model/capture.ts';
import type { Proposal } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { Skill } from '../model/skill.ts';

/** What a drafter works on; `section` is the heading's block id (or '' for the top) the person chose, if any. */
export type DraftInput = {
  readonly capture: Capture;
  readonly section?: string;
  readonly skills: readonly Skill[];
  readonly newId: () => Id;
  readonly signal?: AbortSignal;
};

/** A way to make a proposal from a capture. What it says is not trusted: `runDraft` goes over all of it. */
export type Drafter = {
  readonly id: string;
  readonly draft: (input: DraftInput) => Promise<Result<Proposal>>;
};
