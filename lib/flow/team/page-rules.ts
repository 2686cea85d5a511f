import type { Db } from '../../db/schema.ts';
import { AddressPattern } from '../../model/address-pattern.ts';
import { Id } from '../../model/id.ts';
import { PAGE_RULES } from '../../model/page-rules.ts';
import { rowBody } from './team-rows.ts';

type Rule = { lesson: Id; patterns: AddressPattern[] };

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** On which addresses a team's lessons are always shown; what a newer version may say there is left out. */
export async function pageRules(db: Db, team: Id): Promise<Rule[]> {
  const body = (await rowBody(db, [team, 'team', 'setting', PAGE_RULES])) as { rules?: unknown } | undefined;
  return listOf(body?.rules).flatMap((raw) => {
    const { lesson, patterns } = (raw ?? {}) as Record<string, unknown>;
    const id = Id.safeParse(lesson).data;
    const known = listOf(patterns).flatMap((pattern) => AddressPattern.safeParse(pattern).data ?? []);
    return id === undefined ? [] : [{ lesson: id, patterns: known }];
  });
}
