import type { ImportPlan } from '../../lib/flow/deps.ts';

/** Whether an import would add or set anything. */
export const hasWork = ({ fresh, drafts, sets }: ImportPlan): boolean =>
  fresh + drafts + Object.keys(sets).length > 0;
