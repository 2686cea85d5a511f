import type { Check } from '../model/check.ts';
import type { Claim, Support } from '../model/claim.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { changeClaims } from './claims.ts';

export type ChangeText = (text: string) => string;

function changeSupport(support: Support, change: ChangeText): Support {
  if (support.kind === 'testimony') {
    const link = support.link === undefined ? {} : { link: change(support.link) };
    return { ...support, knownFrom: change(support.knownFrom), ...link };
  }
  if (support.kind === 'none') return support;
  const { exact, prefix, suffix } = support.selector;
  const selector = { exact: change(exact), prefix: change(prefix), suffix: change(suffix) };
  return { ...support, selector: { ...support.selector, ...selector } };
}

/** A claim with its words and those of its support changed; the support's hash is not made again. */
export const changeClaimTexts = (claim: Claim, change: ChangeText): Claim => ({
  ...claim,
  text: change(claim.text),
  support: changeSupport(claim.support, change),
});

const changeCheck = (check: Check, change: ChangeText): Check => ({
  ...check,
  scenario: change(check.scenario),
  question: change(check.question),
  options: check.options.map((option) => ({
    ...option,
    text: change(option.text),
    rationale: change(option.rationale),
  })),
});

function changeConditions(body: LessonBody, change: ChangeText): LessonBody {
  if (body.kind !== 'decision-guide') return body;
  const branches = body.branches.map((one) => ({
    ...one,
    if: change(one.if),
    ...(one.escalate === undefined ? {} : { escalate: change(one.escalate) }),
  }));
  return { ...body, branches };
}

/** The content with every word a person reads changed; sources, excerpts, ids and keys are left alone. */
export function changeTexts(content: LessonContent, change: ChangeText): LessonContent {
  const claims = changeClaims(content, (claim) => changeClaimTexts(claim, change));
  return {
    ...claims,
    title: change(content.title),
    situation: change(content.situation),
    body: changeConditions(claims.body, change),
    why: content.why && { ...content.why, text: change(content.why.text) },
    checks: content.checks.map((check) => changeCheck(check, change)),
    tier: { ...content.tier, reason: change(content.tier.reason) },
  };
}
