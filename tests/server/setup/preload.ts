import { sql } from 'kysely';

const EVENTS = 100_000;
const DEVICES = 5_000;

/** A team nothing of the scenario belongs to. */
export const ELSEWHERE = 'another team';

/** Many events and devices: of nobody the scenario asks about, but all in its team. */
export const preload = (kind: 'sqlite' | 'postgres', team: string) => {
  const person = kind === 'sqlite' ? sql`printf('p%d', i % 20)` : sql`'p' || (i % 20)`;
  const id = kind === 'sqlite' ? sql`printf('e%07d', i)` : sql`'e' || i`;
  const numbers =
    kind === 'sqlite'
      ? sql`(with recursive number(i) as (select 1 union all select i + 1 from number where i < ${EVENTS}) select i from number) as numbers`
      : sql`generate_series(1, ${EVENTS}::int) as numbers(i)`;
  const devices = sql`insert into device (team_id, device_id, person_id, name, token_hash, have, created_at, used_at, expires_at)
    select ${team}, ${id}, ${person}, 'Laptop', ${id}, 0, i, i, i from ${numbers} where i <= ${DEVICES}`;
  const events = sql`insert into event (team_id, person_id, event_id, seq, device_id, n, kind, v, at, received_at, body, hash)
    select ${team}, ${person}, ${id}, i, 'd', i, 'sealed', 1, i, i, '{}', 'h' from ${numbers}`;
  // Of another team, so that nothing the scenario does meets them.
  const lessons = sql`insert into lesson (team_id, lesson_id, seq, version, state, live_rev, home_skill_id, tier, verify_by, recheck)
    select ${ELSEWHERE}, ${id}, i, 1, 'none', null, ${person}, 2, null, null from ${numbers} where i <= ${DEVICES}`;
  const flags = sql`insert into flag (team_id, flag_id, lesson_id, by_id, state, seq, version, body)
    select ${ELSEWHERE}, ${id}, ${person}, null, 'closed', i, 1, '{}' from ${numbers} where i <= ${DEVICES}`;
  const counts = sql`insert into bucket (scope, "window", used)
    select ${id}, i, 1 from ${numbers} where i <= ${DEVICES}`;
  return [events, devices, lessons, flags, counts];
};
