import { dayOf } from './day.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportFile } from './export-file.ts';

const SEPARATOR = ',\n';
const BETWEEN = '\n],\n"drafts":[\n';

type List = 'events' | 'drafts';

/** What stands in each file of an export, and the most bytes one may have. */
type Frame = Pick<ExportFile, 'note' | 'exportedAt' | 'device' | 'prefs'> & { most: number };

export type ExportedFile = { name: string; json: Blob };

/** An export while it is put together: it takes events, then drafts, and becomes one file or several, each whole by itself. */
type ExportFiles = { add: (list: List, items: readonly unknown[]) => void; files: () => ExportedFile[] };

/** Nothing is measured one by one: what does not fit is halved until it does, or begins a file of its own. */
export function createExportFiles({ most, prefs, note, exportedAt, device }: Frame): ExportFiles {
  const head = { format: EXPORT_FORMAT, version: EXPORT_VERSION, note, exportedAt, device };
  const opening = `${JSON.stringify(head).slice(0, -1)},\n"events":[\n`;
  const closing = `\n],\n"prefs":${JSON.stringify(prefs)}}\n`;
  const frame = new Blob([opening, BETWEEN, closing]).size;
  const begin = () => ({ events: [] as Blob[], drafts: [] as Blob[], size: frame });
  let file = begin();
  const full: (typeof file)[] = [];

  const add = (list: List, items: readonly unknown[]): void => {
    if (items.length === 0) return;
    const lines = new Blob([items.map((item) => JSON.stringify(item)).join(SEPARATOR)]);
    const isTooMuch = file.size + lines.size + SEPARATOR.length > most;
    if (isTooMuch && items.length > 1) {
      const half = items.length >> 1;
      add(list, items.slice(0, half));
      add(list, items.slice(half));
      return;
    }
    if (isTooMuch && file.size > frame) {
      full.push(file);
      file = begin();
    }
    file[list].push(lines);
    file.size += lines.size + SEPARATOR.length;
  };

  const joined = (lines: readonly Blob[]) =>
    lines.flatMap((one, at) => (at === 0 ? [one] : [SEPARATOR, one]));
  const nameOf = (at: number, of: number) =>
    `passalong-${dayOf(exportedAt)}${of === 1 ? '' : `-${at + 1}-of-${of}`}.json`;
  const files = () =>
    [...full, file].map(({ events, drafts }, at, all) => {
      const parts = [opening, ...joined(events), BETWEEN, ...joined(drafts), closing];
      return { name: nameOf(at, all.length), json: new Blob(parts, { type: 'application/json' }) };
    });
  return { add, files };
}
