import { checked } from '../hash/canonical.ts';
import { Draft } from '../model/draft.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { SaveIds } from './new-draft.ts';

const OpenDraft = Draft.extend({ saveAs: SaveIds });

/** A draft from outside, validated; the capture it was made from stays where it was made. `where` names it in the Problem. */
export function readDraft(raw: unknown, where: string): Result<Draft> {
  const draft = OpenDraft.safeParse(raw);
  if (!draft.success) {
    return fail({ kind: 'import-invalid', where: [where, ...(draft.error.issues[0]?.path ?? [])].join('.') });
  }
  if (checked(raw) || Object.hasOwn(draft.data, '__proto__')) return fail({ kind: 'import-invalid', where });
  return ok({ ...draft.data, state: 'open' });
}
