import { claimsOf } from '../lesson/claims.ts';
import type { Id } from '../model/id.ts';
import type { Deps, RefusedWords } from './deps.ts';

/** What storage refused of a draft when it was open last; nothing where that cannot be told. */
export async function refusedWords({ aside, db }: Deps, draft: Id): Promise<RefusedWords> {
  try {
    const words = Object.entries(await aside.get(draft));
    if (words.length === 0) return {};
    const content = (await db.drafts.get(draft))?.content;
    const stored = new Set(content === undefined ? [] : claimsOf(content).map(({ text }) => text));
    // A new part may have been stored after all while its page was closing; put back, it would be added twice.
    return Object.fromEntries(
      words.filter(([field, text]) => !field.startsWith('new ') || !stored.has(text)),
    );
  } catch {
    return {};
  }
}
