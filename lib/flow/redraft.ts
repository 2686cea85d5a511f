import { asTestimony } from '../lesson/own-words.ts';
import type { Draft, Proposal } from '../model/draft.ts';
import type { Id } from '../model/id.ts';
import { ok, type Result } from '../model/result.ts';
import type { Deps, DraftWish } from './deps.ts';
import { draftKept } from './draft-kept.ts';
import { getPrefs } from './get-prefs.ts';

type Again = Omit<DraftWish, 'section' | 'change'> & { capture: Id; section: string | null; typed: boolean };

/** Drafts a kept capture for which no draft came yet; what was all `typed` is the person's testimony. Problems: as `draftKept`. */
export async function redraft(deps: Deps, { section, typed, ...way }: Again): Promise<Result<Draft>> {
  const wish = section === null ? way : { ...way, section };
  if (!typed) return draftOf(deps, wish);
  const prefs = await getPrefs(deps);
  if (!prefs.ok) return prefs;
  const change = (proposal: Proposal) => asTestimony(proposal, prefs.value.name, deps.now());
  return draftOf(deps, { ...wish, change });
}

async function draftOf(deps: Deps, wish: { capture: Id } & DraftWish): Promise<Result<Draft>> {
  const drafted = await draftKept(deps, wish);
  return drafted.ok ? ok(drafted.value.draft) : drafted;
}
