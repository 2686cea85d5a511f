import type { Capture } from '../model/capture.ts';
import type { Id } from '../model/id.ts';
import type { LessonContent } from '../model/lesson.ts';
import { type Verdict, verify } from '../quote/verify.ts';
import { itemBreaches } from '../rules/item-rules.ts';
import { codeSpans } from '../text/block-text.ts';
import { packFor } from '../text/pack-for.ts';
import { claimsOf } from './claims.ts';

/** The case a branch shows beside its claim. */
const under = ({ body }: LessonContent, id: Id): string =>
  body.kind === 'decision-guide' ? (body.branches.find(({ then }) => then.id === id)?.if ?? '') : '';

/** What the grounding rules say of every claim now, whoever wrote it; nothing stored is believed. */
export function verdictsOf(content: LessonContent, capture: Capture | null): Record<Id, Verdict> {
  const pack = packFor(content.language);
  const options = capture ? { pack, code: codeSpans(capture.blocks) } : { pack };
  return Object.fromEntries(
    claimsOf(content).map((claim) => [
      claim.id,
      verify(claim, content.excerpts, { ...options, under: under(content, claim.id) }),
    ]),
  );
}

/** The item rules every check breaks now. */
export function breachesOf(content: LessonContent): Record<Id, ReturnType<typeof itemBreaches>> {
  const pack = packFor(content.language);
  return Object.fromEntries(content.checks.map((check) => [check.id, itemBreaches(check, { pack })]));
}
