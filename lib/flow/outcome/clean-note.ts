import { fail, ok, type Result } from '../../model/result.ts';
import { badText } from '../../rules/bad-text.ts';
import { cleanUse } from '../clean-use.ts';
import type { Deps } from '../deps.ts';

const LONGEST = 300;

/** A person's own line, redacted; '' for none. Problems: `text-too-long`, `text-refused`. */
export async function cleanNote(deps: Deps, note: string): Promise<Result<string>> {
  const use = await cleanUse(deps, { kind: 'sentence', text: note.trim() });
  const text = use.kind === 'sentence' ? use.text : '';
  if (text.length > LONGEST) return fail({ kind: 'text-too-long', max: LONGEST });
  const why = badText(text);
  return why === null ? ok(text) : fail({ kind: 'text-refused', why });
}
