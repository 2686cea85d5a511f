import type { Problem } from '../model/problem.ts';
import { fail } from '../model/result.ts';
import { takeRecords } from '../platform/page-script.ts';
import type { Pending } from '../platform/pending.ts';
import { tabOf } from '../platform/tabs.ts';
import { readRecords } from './read-tab.ts';

/** What reaches the panel: a page's records (unchecked), why there are none, or that it is being read. */
export type Arrival = { tab: number; records: unknown } | { problem: Problem } | { reading: true };

/** Turns a pending capture into what the panel takes; a page or tab that is gone is a Problem, never a rejection. */
export async function arrivalOf(pending: Pending): Promise<Arrival> {
  if (pending.state === 'reading') return { reading: true };
  if (pending.state === 'failed') return { problem: pending.problem };
  const records = await recordsOf(pending);
  return records.ok ? { tab: pending.tab, records: records.value } : { problem: records.problem };
}

async function recordsOf(pending: Extract<Pending, { tab: number }>) {
  if (pending.state === 'ready') return takeRecords(pending.tab, pending.ticket);
  const tab = await tabOf(pending.tab);
  return tab === null ? fail({ kind: 'page-gone' }) : readRecords(tab, pending.scope);
}
