import { asTestimony } from '../lesson/own-words.ts';
import type { Proposal } from '../model/draft.ts';
import type { Result } from '../model/result.ts';
import { begunHere } from './begun-here.ts';
import type { Captured, Deps, DraftWish } from './deps.ts';
import { keepCapture } from './keep-capture.ts';
import { newIds } from './new-id.ts';
import { parseHtml } from './parse-html.ts';

type OwnWords = { text: string; html?: string; typed?: boolean } & DraftWish;

/**
 * Makes a draft of a person's own text: what was pasted is quoted, what was all `typed` here is the person's testimony.
 * Problems: `text-empty`, `text-too-long`, storage.
 */
export async function captureOwnWords(
  deps: Deps,
  { text, html, typed = false, ...wish }: OwnWords,
): Promise<Result<Captured>> {
  const begun = await begunHere(deps);
  if (!begun.ok) return begun;
  const { device, prefs } = begun.value;
  const { name, ...lists } = prefs;
  const at = deps.now();
  const { captureText } = await import('../capture/own-words.ts');
  const input = html === undefined ? { text } : { text, html };
  const capture = await captureText(input, { at, id: newIds(deps)(), parse: parseHtml, lists });
  if (!capture.ok) return capture;
  const change = (proposal: Proposal) => asTestimony(proposal, name, at);
  const kept = { ...wish, device };
  return keepCapture(deps, capture.value, typed ? { ...kept, change } : kept);
}
