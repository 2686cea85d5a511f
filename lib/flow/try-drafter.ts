import type { Proposal } from '../model/draft.ts';
import { fail, type Result } from '../model/result.ts';
import type { Deps, DraftProgress, Prefs } from './deps.ts';

type Trial = {
  drafter: Prefs['drafter'];
  signal?: AbortSignal;
  onProgress?: (progress: DraftProgress) => void;
};

/** Drafts from the sample page with a driver; nothing is stored but that it was sent. */
export async function tryDrafter(_: Deps, __: Trial): Promise<Result<Proposal>> {
  return fail({ kind: 'endpoint-missing' });
}
