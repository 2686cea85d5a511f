import * as z from 'zod';
import { Id } from '../model/id.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { ListedWords } from '../model/word-lists.ts';
import { isDeeper } from './json-depth.ts';
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

/** Reads the frame of an exported file. Problems: `import-unreadable`, `import-newer`, `import-invalid`. */
export function readExport(text: string): Result<ExportFile> {
  if (text.length > MAX_EXPORT) return fail({ kind: 'import-unreadable', why: 'too-large' });
  if (isDeeper(text, MAX_DEPTH)) return fail({ kind: 'import-unreadable', why: 'too-deep' });
  const json = parseJson(text);
  if (json === undefined) return fail({ kind: 'import-unreadable', why: 'not-json' });
  if (hasRepeatedKey(text)) return fail({ kind: 'import-unreadable', why: 'repeated-key' });
  const header = Header.safeParse(json);
  if (!header.success) return fail({ kind: 'import-unreadable', why: 'not-ours' });
  if (header.data.version > EXPORT_VERSION)
    return fail({ kind: 'import-newer', version: header.data.version });
  const file = ExportFile.safeParse(json);
  if (file.success) return ok(file.data);
  return fail({ kind: 'import-invalid', where: file.error.issues[0]?.path.join('.') ?? '' });
}
