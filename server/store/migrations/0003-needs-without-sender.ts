import { type RawBuilder, sql } from 'kysely';

/** What was kept of wishes for lessons and led to who sent them. */
const STATEMENTS = [
  `delete from "command" where "kind" = 'need'`,
  `update "task" set "at" = "at" - "at" % 86400000 where "entity" = 'need'`,
] as const;

export const needsWithoutSender = (): RawBuilder<unknown>[] =>
  STATEMENTS.map((statement) => sql.raw(statement));
