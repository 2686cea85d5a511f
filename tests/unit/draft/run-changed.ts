import type { Drafter } from '../../../lib/draft/drafter.ts';
import { embedded } from '../../../lib/draft/embedded.ts';
import { runDraft } from '../../../lib/draft/run.ts';
import type { Capture } from '../../../lib/model/capture.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import type { Proposal } from '../../../lib/model/draft.ts';
import { must, ok } from '../../../lib/model/result.ts';
import { countingIds } from './build-capture.ts';
import { runbook } from './sample-pages.ts';

/** The warning of the sample runbook. */
export const CALLOUT = 'Never stop a node while it is the leader: unacknowledged jobs are lost.';

/** What every driver gets. */
export const input = (capture: Capture) => ({ capture, skills: [], newId: countingIds() });

/** A driver that proposes what the embedded one does, changed. */
const changed = (change: (proposal: Proposal) => Proposal): Drafter => ({
  id: 'changed',
  draft: async (given) => {
    const drafted = await embedded.draft(given);
    return drafted.ok ? ok(change(drafted.value)) : drafted;
  },
});

/** The pipeline on what the embedded driver proposes for a capture, changed. */
export const run = async (
  change: (proposal: Proposal) => Proposal,
  capture: Capture = runbook(),
): Promise<Proposal> => {
  const drafted = await runDraft(changed(change), input(capture));
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  return drafted.value;
};

/** Changes only the insight. */
export const withInsight =
  (insight: (claim: Claim) => Claim) =>
  (proposal: Proposal): Proposal => ({
    ...proposal,
    content: { ...proposal.content, insight: insight(must(proposal.content.insight, 'insight')) },
  });

/** The claim with these words said to be the page's. */
export const quoting = (claim: Claim, exact: string, text = exact): Claim => ({
  ...claim,
  text,
  support: {
    kind: 'quote',
    selector: { exact, prefix: '', suffix: '' },
    excerpt: 'b1.x',
    hash: '0'.repeat(64),
  },
});
