import * as z from 'zod';
import { checked } from '../hash/canonical.ts';
import { hasPrototypeKey } from '../hash/prototype-key.ts';
import { Draft, SaveIds } from '../model/draft.ts';
import { Id } from '../model/id.ts';
import { isNewerContent } from '../model/newer-words.ts';
import { fail, ok, type Result } from '../model/result.ts';

/** What is needed to keep a draft of a newer version apart from others. */
const Carried = z.looseObject({ id: Id, saveAs: SaveIds });

const isNewer = (raw: unknown): boolean => {
  const draft = raw as { content?: unknown; proposal?: { content?: unknown } } | null;
  return isNewerContent(draft?.content) || isNewerContent(draft?.proposal?.content);
};

/**
 * A draft from outside, validated and otherwise as it came; one that only a newer version can show is carried.
 * The capture it was made from stays where it was made. `where` names it in the Problem `import-invalid`.
 */
export function readDraft(raw: unknown, where: string): Result<Draft> {
  const state = isNewer(raw) ? 'carried' : 'open';
  const draft = (state === 'carried' ? Carried : Draft).safeParse(raw);
  if (!draft.success) {
    return fail({ kind: 'import-invalid', where: [where, ...(draft.error.issues[0]?.path ?? [])].join('.') });
  }
  if (checked(raw) || hasPrototypeKey(raw)) return fail({ kind: 'import-invalid', where });
  return ok({ ...(draft.data as Draft), state });
}
