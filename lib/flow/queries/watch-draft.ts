import { readSkills } from '../../db/skills.ts';
import { breachesOf, verdictsOf } from '../../lesson/judge.ts';
import { missingOf } from '../../lesson/missing.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, DraftView, Live } from '../deps.ts';
import { knownLessons } from '../known-lessons.ts';
import { live } from './live.ts';

/** A draft with what is said of it now; null when there is none of that id. */
export const watchDraft = ({ db }: Deps, id: Id): Live<DraftView | null> =>
  live(async () => {
    const draft = await db.drafts.get(id);
    if (!draft) return null;
    const capture = (draft.capture ? await db.captures.get(draft.capture) : undefined) ?? null;
    const skills = await readSkills(db);
    const { content } = draft;
    const sources = capture ? [capture.source.key] : content.sources.map(({ key }) => key);
    const known = await knownLessons(db, sources, draft.lesson);
    const checks = breachesOf(content);
    return {
      draft,
      capture,
      claims: verdictsOf(content, capture),
      checks,
      missing: missingOf(content, checks, new Set(skills.map((skill) => skill.id))),
      known,
    };
  });
