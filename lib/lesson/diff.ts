import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Claim, Support } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { bodyClaims, claimsOf } from './claims.ts';
import type { DiffField, DiffPart, DiffWords } from './diff-part.ts';

/** Something of a revision that is compared as text; `id` is null for the lesson's own fields. */
type Item = { id: Id | null; text: string };

function wordsBetween(from: string, to: string): DiffWords[] {
  return diffWordsWithSpace(from, to).map(({ value, added, removed }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

const whole = (op: DiffWords['op'], text: string): DiffWords[] => (text === '' ? [] : [{ op, text }]);

function changed(field: DiffField, id: Id | null, from: string, to: string): DiffPart[] {
  if (from === to) return [];
  const change = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
  return [{ field, id, change, words: wordsBetween(from, to) }];
}

/** Ids that stand in another order than before; those that were added or removed are told as such elsewhere. */
function movedIds(from: readonly Item[], to: readonly Item[]): Set<Id | null> {
  const ids = (items: readonly Item[]) => items.map(({ id }) => id);
  const steps = diffArrays(ids(from), ids(to));
  return new Set(steps.filter(({ added }) => added).flatMap(({ value }) => value));
}

/** Differences of a list whose items keep their ids, in the order of the newer revision, removed ones last. */
function changedItems(field: DiffField, from: readonly Item[], to: readonly Item[]): DiffPart[] {
  const before = new Map(from.map((item) => [item.id, item.text]));
  const after = new Set(to.map(({ id }) => id));
  const moved = movedIds(from, to);
  const parts = to.flatMap(({ id, text }): DiffPart[] => {
    const was = before.get(id);
    if (was === undefined) return [{ field, id, change: 'added', words: whole('added', text) }];
    if (was !== text) return [{ field, id, change: 'changed', words: wordsBetween(was, text) }];
    return moved.has(id) ? [{ field, id, change: 'moved', words: whole('same', text) }] : [];
  });
  const gone = from.filter(({ id }) => !after.has(id));
  return [
    ...parts,
    ...gone.map(
      ({ id, text }): DiffPart => ({ field, id, change: 'removed', words: whole('removed', text) }),
    ),
  ];
}

function bodyItems(body: LessonBody): Item[] {
  const conditions = new Map(
    body.kind === 'decision-guide'
      ? body.branches.map((one) => [one.then.id, [one.if, one.escalate ?? ''].filter(Boolean).join(' ')])
      : [],
  );
  return bodyClaims(body).map(({ id, text }) => {
    const condition = conditions.get(id);
    return { id, text: condition ? `${condition} → ${text}` : text };
  });
}

const claimItems = (claims: readonly Claim[]): Item[] => claims.map(({ id, text }) => ({ id, text }));

const checkItems = (content: LessonContent): Item[] =>
  content.checks.map(({ id, scenario, question, options }) => ({
    id,
    text: [
      scenario,
      question,
      ...options.map((option) => `${option.right ? '✓' : '✗'} ${option.text}\n${option.rationale}`),
    ].join('\n'),
  }));

function supportText(support: Support): string {
  if (support.kind === 'quote') return support.selector.exact;
  return support.kind === 'testimony'
    ? [support.by, support.knownFrom, support.link ?? ''].filter(Boolean).join(', ')
    : '';
}

/** Only of claims that both revisions have; a new claim's support is part of the claim. */
function changedSupports(from: LessonContent, to: LessonContent): DiffPart[] {
  const before = new Map(claimsOf(from).map(({ id, support }) => [id, support]));
  return claimsOf(to).flatMap(({ id, support }) => {
    const was = before.get(id);
    return was ? changed('support', id, supportText(was), supportText(support)) : [];
  });
}

/** What differs between two revisions, field by field in reading order; words of a changed text are compared. */
export function diffContent(
  from: LessonContent,
  to: LessonContent,
  skillName: (id: string) => string,
): DiffPart[] {
  const skillItems = (content: LessonContent) => content.skills.map((id) => ({ id, text: skillName(id) }));
  const sourceItems = (content: LessonContent) =>
    content.sources.map(({ key, title, address }) => ({ id: key, text: title || address }));
  return [
    ...changed('title', null, from.title, to.title),
    ...changed('kind', null, from.body.kind, to.body.kind),
    ...changed('situation', null, from.situation, to.situation),
    ...changedItems(
      'insight',
      claimItems(from.insight ? [from.insight] : []),
      claimItems(to.insight ? [to.insight] : []),
    ),
    ...changedItems('body', bodyItems(from.body), bodyItems(to.body)),
    ...changedItems('mistakes', claimItems(from.mistakes), claimItems(to.mistakes)),
    ...changedSupports(from, to),
    ...changed('why', null, from.why?.text ?? '', to.why?.text ?? ''),
    ...changedItems('check', checkItems(from), checkItems(to)),
    ...changedItems('skills', skillItems(from), skillItems(to)),
    ...changed('tier', null, String(from.tier.value), String(to.tier.value)),
    ...changed('tier_reason', null, from.tier.reason, to.tier.reason),
    ...changedItems('sources', sourceItems(from), sourceItems(to)),
  ];
}
