import { refusalOf } from '../capture/refusal.ts';
import { fail, type Result } from '../model/result.ts';
import type { CaptureScope } from '../platform/messages.ts';
import { readPage, takeRecords } from '../platform/page-script.ts';

/** A tab as the browser gives it after a gesture; without a grant it has no address. */
export type GrantedTab = { id?: number | undefined; windowId: number; url?: string | undefined };

/** Reads the page of a tab in one go; the value is the ticket under which its records wait in the page. */
export async function readTab(
  tab: GrantedTab,
  scope: CaptureScope,
  embedded = false,
): Promise<Result<string>> {
  const refusal = tab.url === undefined ? null : refusalOf(tab.url);
  if (refusal !== null) return fail({ kind: 'page-refused', why: refusal });
  return tab.id === undefined ? fail({ kind: 'page-gone' }) : readPage(tab.id, scope, embedded);
}

/** Reads the page of a tab and fetches its records at once, for a panel that is already open. */
export async function readRecords(tab: GrantedTab, scope: CaptureScope): Promise<Result<unknown>> {
  const ticket = await readTab(tab, scope);
  return ticket.ok ? takeRecords(tab.id ?? -1, ticket.value) : ticket;
}
