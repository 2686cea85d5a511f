import { EXPORT_FORMAT, EXPORT_VERSION } from '../../../lib/log/export-file.ts';
import { makeLog } from '../../bench/make-log.ts';

/** An exported file with some months of a believable log, the same each time it is asked for. */
export function backup(events = 300) {
  const log = makeLog({ events, until: Date.now(), days: 150 });
  const file = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: Date.now(),
    device: log[0]?.device,
    events: log,
    drafts: [],
    prefs: {},
  };
  return { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
}
