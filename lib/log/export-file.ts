import * as z from 'zod';
import { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { ListedWords } from '../model/word-lists.ts';
import { cutLists, type Piece } from './cut-lists.ts';
import { hasRepeatedKey } from './repeated-key.ts';

export const EXPORT_FORMAT = 'passalong-export';
export const EXPORT_VERSION = 1;

/** The largest file read, in UTF-16 units of its text and in bytes. */
export const MAX_EXPORT = 200_000_000;

// A log event may nest 20 deep and stands two levels down.
const MAX_DEPTH = 30;

const Header = z.looseObject({ format: z.literal(EXPORT_FORMAT), version: z.int().positive() });

/** What stands around the events and drafts of an export, which are validated one by one. */
export const ExportFile = z.looseObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  /** What whoever opens the file should know; no part of the data. */
  note: z.string().max(500).optional(),
  exportedAt: z.int().nonnegative(),
  device: Id,
  events: z.array(z.unknown()),
  drafts: z.array(z.unknown()),
  prefs: z.looseObject({
    theme: z.enum(['system', 'light', 'dark']).optional(),
    name: z.string().max(120).optional(),
    always: ListedWords.optional(),
    never: ListedWords.optional(),
  }),
});
export type ExportFile = z.infer<typeof ExportFile>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Some values of a list of the file, parsed only when they are read. */
export type Part = { count: number; read: () => Result<unknown[]> };

export type ExportParts = Pick<ExportFile, 'exportedAt' | 'prefs'> & { events: Part[]; drafts: Part[] };

function parsed(text: string): Result<unknown> {
  const json = parseJson(text);
  if (json === undefined) return fail({ kind: 'import-unreadable', why: 'not-json' });
  return hasRepeatedKey(text) ? fail({ kind: 'import-unreadable', why: 'repeated-key' }) : ok(json);
}

const partOf = ({ text, count }: Piece): Part => ({
  count,
  read() {
    const values = parsed(`[${text}]`);
    if (!values.ok) return values;
    const list = values.value as unknown[];
    return list.length === count ? ok(list) : fail({ kind: 'import-unreadable', why: 'not-json' });
  },
});

/** The list as the frame has it, which is empty unless its name was written in another way, and what was cut out of it. */
const partsOf = (inFrame: unknown[], pieces: Piece[] = []): Part[] => [
  ...(inFrame.length === 0 ? [] : [{ count: inFrame.length, read: () => ok(inFrame) }]),
  ...pieces.map(partOf),
];

/**
 * Reads the frame of an exported file and yields now and then, so that reading a large one can be paused or given up.
 * Problems: `import-unreadable`, `import-newer`, `import-invalid`; a part has the first of them too.
 */
export function* readExport(text: string): Generator<void, Result<ExportParts>, void> {
  if (text.length > MAX_EXPORT) return fail({ kind: 'import-unreadable', why: 'too-large' });
  const cut = yield* cutLists(text, { names: ['events', 'drafts'], deepest: MAX_DEPTH });
  if (cut === null) return fail({ kind: 'import-unreadable', why: 'too-deep' });
  const frame = parsed(cut.frame);
  if (!frame.ok) return frame;
  const header = Header.safeParse(frame.value);
  if (!header.success) return fail({ kind: 'import-unreadable', why: 'not-ours' });
  if (header.data.version > EXPORT_VERSION)
    return fail({ kind: 'import-newer', version: header.data.version });
  const file = ExportFile.safeParse(frame.value);
  if (!file.success)
    return fail({ kind: 'import-invalid', where: file.error.issues[0]?.path.join('.') ?? '' });
  const { exportedAt, prefs, events, drafts } = file.data;
  return ok({
    exportedAt,
    prefs,
    events: partsOf(events, cut.pieces.get('events')),
    drafts: partsOf(drafts, cut.pieces.get('drafts')),
  });
}
