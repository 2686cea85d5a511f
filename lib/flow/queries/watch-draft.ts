import type { Db } from '../../db/schema.ts';
import { readSkills } from '../../db/skills.ts';
import { breachesOf, verdictsOf } from '../../lesson/judge.ts';
import { missingOf } from '../../lesson/missing.ts';
import { unreadOf } from '../../lesson/unread.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, DraftView, Live } from '../deps.ts';
import { knownLessons } from '../known-lessons.ts';
import { live } from './live.ts';

/** Lessons already kept from a capture: another part of the same page is no newer version of them. */
async function keptFrom(db: Db, capture: Id | null): Promise<Set<Id | null>> {
  if (capture === null) return new Set();
  const saved = await db.drafts.where('state').equals('saved').toArray();
  return new Set(saved.filter((draft) => draft.capture === capture).map(({ lesson }) => lesson));
}

/** A draft with what is said of it now; null when there is none of that id. */
export const watchDraft = ({ db }: Deps, id: Id): Live<DraftView | null> =>
  live(async () => {
    const draft = await db.drafts.get(id);
    if (!draft) return null;
    const capture = (draft.capture ? await db.captures.get(draft.capture) : undefined) ?? null;
    const skills = await readSkills(db);
    const { content } = draft;
    const sources = capture ? [capture.source.key] : content.sources.map(({ key }) => key);
    const kept = await keptFrom(db, draft.capture);
    const made = await knownLessons(db, capture, { sources, except: draft.lesson });
    const known = made.filter(({ id }) => !kept.has(id));
    const checks = breachesOf(content);
    return {
      draft,
      capture,
      unread: unreadOf(capture, draft),
      claims: verdictsOf(content, capture),
      checks,
      missing: missingOf(content, checks, new Set(skills.map((skill) => skill.id)), draft.proposal.cautions),
      known,
    };
  });
