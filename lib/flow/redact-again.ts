import { align } from '../capture/redact/align.ts';
import { type Earlier, shownAgain, wholeTextsIn } from '../capture/shown-again.ts';
import type { Db } from '../db/schema.ts';
import { byHandIn, type Reading, readingsOf } from '../lesson/hidden-words.ts';
import type { Capture } from '../model/capture.ts';
import type { LessonContent } from '../model/lesson.ts';
import { redactIn } from './redact-in.ts';

/**
 * Redacts in a newer capture of a lesson's page what was redacted by hand in the lesson, inside the running transaction.
 * Null where the page does not tell all of that any more; to look quotes up on it would let it back in.
 */
export async function redactAgain(db: Db, content: LessonContent, capture: Capture): Promise<Capture | null> {
  const isPage = (key: string): boolean => align(capture.source.key, key) !== null;
  const readings = readingsOf(content, isPage);
  const older = await db.captures
    .where('id')
    .notEqual(capture.id)
    .filter(({ at, source }) => isPage(source.key) && readings.some((one) => one.at === at))
    .toArray();
  const known = ({ at, texts, hidden }: Reading): Earlier => {
    const of = older.find((one) => one.at === at);
    if (of === undefined) return { texts, quoted: texts, hidden };
    return { texts: [...texts, ...wholeTextsIn(of)], quoted: texts, hidden: byHandIn(of) };
  };
  const words = shownAgain(capture, readings.map(known));
  if (words === null) return null;
  let clean = capture;
  for (const word of words) clean = (await redactIn(db, clean, word))?.capture ?? clean;
  return clean;
}
