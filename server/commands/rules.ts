import { canonical } from '../../lib/hash/canonical.ts';
import { MOST_RULES, PAGE_RULES, type PageRules } from '../../lib/model/page-rules.ts';
import { putRules } from '../../lib/protocol/commands/put-rules.ts';
import { needsReview } from '../../lib/review/grant.ts';
import { leads } from '../../lib/review/people.ts';
import { settingOf } from '../settings.ts';
import type { Row } from '../store/tables.ts';
import type { Command, CommandContext, Outcome } from './command.ts';
import { define, notFound, refused } from './define.ts';
import { membersOf } from './docket.ts';
import { grantOf } from './grant.ts';
import { rolesOf } from './rows.ts';

type Rule = PageRules['rules'][number];
type Context = CommandContext<{ patterns: readonly string[] }>;

const countOf = (rules: readonly Rule[]): number =>
  rules.reduce((sum, { patterns }) => sum + patterns.length, 0);

/** Why the caller may not say where a lesson is shown, or null: who decides about its skill may. A lesson out of use can only lose its rules. */
async function mayNot(context: Context, lesson: Row<'lesson'>): Promise<Outcome | null> {
  const { tx, caller, body } = context;
  const key = { team_id: caller.team, skill_id: lesson.home_skill_id };
  const roles = rolesOf(await tx.get('skill', key));
  const members = await membersOf(tx, caller.team);
  if (!leads({ members, roles }).includes(caller.person)) return refused({ kind: 'not-owner' });
  const lacks = needsReview((await grantOf(context)).grant);
  if (lacks !== null) return refused(lacks);
  const { state } = lesson;
  if (state === 'live' || body.patterns.length === 0) return null;
  return refused({ kind: 'not-live', is: state === 'retired' ? 'retired' : 'none' });
}

/** The rules of lessons that are in use; asked only when there is no more room. */
async function inUse({ tx, caller }: Context, rules: readonly Rule[]): Promise<Rule[]> {
  const rows = await tx.pick('lesson', ['lesson_id', 'state'], {
    where: { team_id: caller.team },
    among: { column: 'lesson_id', values: rules.map(({ lesson }) => lesson) },
  });
  const live = new Set(rows.filter(({ state }) => state === 'live').map(({ lesson_id }) => lesson_id));
  return rules.filter(({ lesson }) => live.has(lesson));
}

const putting = define(putRules, async (context) => {
  const { body, caller, tx, nextSeq } = context;
  const { team } = caller;
  const lesson = await tx.get('lesson', { team_id: team, lesson_id: body.lesson });
  if (lesson === null) return notFound('lesson');
  const no = await mayNot(context, lesson);
  if (no !== null) return no;
  const before = await settingOf(tx, team, PAGE_RULES);
  const patterns = [...new Set(body.patterns)];
  const own = patterns.length === 0 ? [] : [{ lesson: body.lesson, patterns }];
  let others = before.value.rules.filter((rule) => rule.lesson !== body.lesson);
  const isFull = () => countOf(others) + patterns.length > MOST_RULES;
  if (isFull() && others.length > 0) others = await inUse(context, others);
  if (isFull()) return { status: 'rejected', code: 'too-many-rules', current: { most: MOST_RULES } };
  await tx.put('setting', {
    ...{ team_id: team, setting_id: PAGE_RULES },
    ...{ seq: nextSeq(), version: before.version + 1 },
    body: canonical({ ...before.value, rules: [...others, ...own] }),
  });
  const detail = patterns.join(' ');
  return {
    status: 'done',
    result: {},
    audited: [{ verb: 'rules.changed', subject: { kind: 'lesson', id: body.lesson }, detail }],
  };
});

export const ruleCommands: readonly Command[] = [putting];
