import { redactWord, replaceWord, replaceWordIn } from '../capture/redact-word.ts';
import type { Db } from '../db/schema.ts';
import { redactDraft } from '../lesson/redact-draft.ts';
import type { Capture } from '../model/capture.ts';
import type { Draft } from '../model/draft.ts';
import type { Source } from '../model/source.ts';

/** Replaces a word in a capture and in every draft made from it that is not saved, inside the running transaction; null for a word that is nowhere. */
export async function redactIn(
  db: Db,
  capture: Capture,
  word: string,
): Promise<{ capture: Capture; placeholder: string } | null> {
  const done = redactWord(capture, word);
  if (done === null) return null;
  const { capture: clean, placeholder } = done;
  const text = (words: string) => replaceWord(words, word, placeholder);
  const source = (of: Source) => replaceWordIn(of, word, placeholder);
  const clear = (one: Draft) => redactDraft(one, { before: capture, clean, text, source });
  const drafts = await db.drafts.where('state').anyOf('open', 'discarded').toArray();
  await db.captures.put(clean);
  // What a model had begun to say of the page may hold the word.
  await db.jobs.delete(capture.id);
  await db.drafts.bulkPut(drafts.filter((one) => one.capture === capture.id).map(clear));
  return done;
}
