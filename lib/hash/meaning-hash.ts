import type { Claim } from '../model/claim.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { contentHash } from './content-hash.ts';
import { withoutMarks } from './marks.ts';

const bare = <C extends Claim | null>(claim: C): C =>
  claim === null ? claim : { ...claim, text: withoutMarks(claim.text) };

const all = (claims: readonly Claim[]): Claim[] => claims.map(bare);

type Step = Extract<LessonBody, { kind: 'how-to' }>['steps'][number];
type Branch = Extract<LessonBody, { kind: 'decision-guide' }>['branches'][number];

const bareStep = (step: Step): Step => ({
  ...step,
  claim: bare(step.claim),
  ...(step.caution === undefined ? {} : { caution: bare(step.caution) }),
});

// By entries, because an object literal with a `then` would look like a promise to whoever awaits it.
const bareBranch = (branch: Branch): unknown =>
  Object.fromEntries(
    Object.entries(branch).map(([key, value]) => {
      if (key === 'then') return [key, bare(branch.then)];
      return [
        key,
        (key === 'if' || key === 'escalate') && typeof value === 'string' ? withoutMarks(value) : value,
      ];
    }),
  );

function bareBody(body: LessonBody): unknown {
  switch (body.kind) {
    case 'how-to':
      return { ...body, steps: body.steps.map(bareStep) };
    case 'decision-guide':
      return { ...body, branches: body.branches.map(bareBranch) };
    case 'incident':
      return {
        ...body,
        symptom: bare(body.symptom),
        ...(body.seen === undefined ? {} : { seen: all(body.seen) }),
        tried: all(body.tried),
        cause: bare(body.cause),
        fix: bare(body.fix),
        prevention: bare(body.prevention),
      };
    case 'concept':
      return {
        ...body,
        definition: bare(body.definition),
        examples: all(body.examples),
        nonExamples: all(body.nonExamples),
      };
  }
}

/**
 * The content hash after removing bold and italic marks, heading level and bullet style from the lesson's own words
 * outside code. Checks, quotes, excerpts, sources, tier, skills and every key are hashed as they are.
 */
export const meaningHash = (content: LessonContent): string =>
  contentHash({
    ...content,
    title: withoutMarks(content.title),
    situation: withoutMarks(content.situation),
    insight: bare(content.insight),
    body: bareBody(content.body),
    mistakes: all(content.mistakes),
    ...(content.why === null ? {} : { why: { ...content.why, text: withoutMarks(content.why.text) } }),
  });
