import { sourceOf } from '../../capture/source.ts';
import type { Id } from '../../model/id.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../record-event.ts';

/** The key under which a page is judged. */
export const pageKey = (address: string): string => sourceOf({ url: address, title: '' }).key;

type Judgement = { lesson: Id; address: string; feedback: 'relevant' | 'not-relevant' };

/** Notes whether a tip fits the page it was shown on; retract the event to take it back. Problems: storage. */
export const judgeTip = (
  deps: Deps,
  { lesson, address, feedback }: Judgement,
): Promise<Result<{ event: Id }>> =>
  recordEvent(deps, async () =>
    ok({ kind: 'tip.judged', body: { lesson, source: pageKey(address), feedback } }),
  );
