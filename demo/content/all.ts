import { depotStart } from './depot-start.ts';
import { gatewayCertificate } from './gateway-certificate.ts';
import { invoiceExport } from './invoice-export.ts';
import { labelPrinters } from './label-printers.ts';
import { lateNotices } from './late-notices.ts';
import { onCallHandover } from './on-call-handover.ts';
import { releaseRollback } from './release-rollback.ts';
import { restoreDepot } from './restore-depot.ts';
import { scannerSessions } from './scanner-sessions.ts';
import type { CloudIssue, CloudPage, ServerIssue, ServerPage } from './types.ts';

export const cloudPages: readonly CloudPage[] = [gatewayCertificate, onCallHandover];
export const serverPages: readonly ServerPage[] = [restoreDepot, labelPrinters];
export const cloudIssues: readonly CloudIssue[] = [invoiceExport, releaseRollback, scannerSessions];
export const serverIssues: readonly ServerIssue[] = [depotStart, lateNotices];

/** The titles smart links show, by the address they lead to. */
export const titles: Readonly<Record<string, string>> = Object.fromEntries(
  cloudPages.map(({ id, space, title }) => [
    `/wiki/spaces/${space.key}/pages/${id}/${title.replaceAll(' ', '-')}`,
    title,
  ]),
);
