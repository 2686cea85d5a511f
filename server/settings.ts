import * as z from 'zod';
import { canonical } from '../lib/hash/canonical.ts';
import { PAGE_RULES, PageRules } from '../lib/model/page-rules.ts';
import { DEFAULT_POLICY, stricterPolicy, TierPolicy } from '../lib/review/policy.ts';
import type { ReviewRefusal } from '../lib/review/refusal.ts';
import { appendAudit } from './audit.ts';
import { activeAdmin } from './auth/members.ts';
import type { Deps } from './deps.ts';
import { fail, ok, type Result } from './outcome.ts';
import type { Reader } from './store/port.ts';

/** Days the encrypted log of one who left is kept; the promise is 30 at most. */
const RetentionSetting = z.object({ leftDays: z.int().min(0).max(30).default(30) });
/** Names of the operator's models that the team's members may use; null for all of them. */
const ModelsSetting = z.object({
  offered: z.array(z.string().max(60)).max(50).nullable().default(null),
});
const MailSetting = z.object({ digest: z.boolean().default(true) });

/** Every setting of a team by the id of its row, with what it is while there is no row. */
export const SETTINGS = {
  'tier-policy': TierPolicy.default(DEFAULT_POLICY),
  retention: RetentionSetting.prefault({}),
  models: ModelsSetting.prefault({}),
  mail: MailSetting.prefault({}),
  /** Changed by who decides about a lesson's skill, with the command `rules.put`. */
  [PAGE_RULES]: PageRules.prefault({ rules: [] }),
} as const;
export type SettingId = keyof typeof SETTINGS;
export type Setting<K extends SettingId> = z.infer<(typeof SETTINGS)[K]>;

/** A setting of a team as it is now, with how often it was changed; 0 where it never was. */
export async function settingOf<K extends SettingId>(
  reader: Reader,
  team_id: string,
  setting_id: K,
): Promise<{ value: Setting<K>; version: number }> {
  const row = await reader.get('setting', { team_id, setting_id });
  const held = row === null ? undefined : (JSON.parse(row.body) as unknown);
  return { value: SETTINGS[setting_id].parse(held) as Setting<K>, version: row?.version ?? 0 };
}

export const mailSetting = async (reader: Reader, team: string): Promise<Setting<'mail'>> =>
  (await settingOf(reader, team, 'mail')).value;

export type SettingProblem =
  | { kind: 'not-admin' }
  /** Somebody changed it since the page was opened. */
  | { kind: 'changed' }
  | { kind: 'looser'; refusal: ReviewRefusal };

type Change<K extends SettingId> = {
  team: string;
  by: string;
  id: K;
  value: Setting<K>;
  /** How often it was changed when it was read. */
  version: number;
};

const looser = <K extends SettingId>({ id, value }: Change<K>): ReviewRefusal | null => {
  if (id !== 'tier-policy') return null;
  const checked = stricterPolicy(TierPolicy.parse(value));
  return checked.ok ? null : checked.problem;
};

/** Changes a setting as an admin: a row that all members get in the team's stream, and one in the trail. */
export async function changeSetting<K extends SettingId>(
  deps: Deps,
  change: Change<K>,
): Promise<Result<null, SettingProblem>> {
  const { team, by, id, version } = change;
  const refusal = looser(change);
  if (refusal !== null) return fail({ kind: 'looser', refusal });
  const body = canonical(change.value);
  const done = await deps.store.write(async (tx): Promise<Result<null, SettingProblem>> => {
    const [head] = await tx.lock(team, ['team', 'audit']);
    if ((await activeAdmin(tx, team, by)) === null) return fail({ kind: 'not-admin' });
    const before = await settingOf(tx, team, id);
    if (before.version !== version) return fail({ kind: 'changed' });
    if (canonical(before.value) === body) return ok(null);
    const seq = (head?.seq ?? 0) + 1;
    await tx.put('setting', { team_id: team, setting_id: id, seq, version: version + 1, body });
    await tx.patch('head', { team_id: team, stream: 'team' }, { seq });
    const subject = { kind: 'setting', id } as const;
    await appendAudit(tx, deps, { team, actor: by, verb: 'setting.changed', subject, detail: body });
    return ok(null);
  });
  if (done.ok) deps.live.wakes.changed(team);
  return done;
}
