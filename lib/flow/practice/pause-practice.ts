import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../record-event.ts';

/** Asks nothing until then, in ms, on every device; null asks again at once. Problem: storage. */
export const pausePractice = (
  deps: Deps,
  { until }: { until: number | null },
): Promise<Result<{ event: Id }>> =>
  recordEvent(deps, async () => ok({ kind: 'practice.paused', body: { until } }));
