import type { SentToTeam } from '../../lib/flow/deps.ts';
import { formatDateTime, t } from '../../lib/platform/i18n.ts';
import { refusedAct } from '../team/refusal.ts';

/** What went from this device to each of its teams' servers. */
export function SentToTeams({ teams }: { teams: readonly SentToTeam[] }) {
  return teams.map(({ team, name, address, backup, items }) => (
    <section key={team} aria-label={t('settings.sent.to_team', [name, address])} className="w-full">
      <h3 className="text-12 text-muted">{t('settings.sent.to_team', [name, address])}</h3>
      <p className="text-pretty">
        {t(backup ? 'settings.sent.team_backup' : 'settings.sent.team_no_backup')}{' '}
        {t(items.length === 0 ? 'settings.sent.team_nothing' : 'settings.sent.team_items')}
      </p>
      <ul>
        {items.map(({ n, at, what, says }) => (
          <li
            key={n}
            className="flex flex-wrap items-start justify-between gap-x-4 border-b border-line py-1.5"
          >
            <p className="min-w-0 flex-1 basis-48">
              <span className="text-muted first-letter:uppercase">{refusedAct(what)}</span>{' '}
              <span dir="auto" className="wrap-anywhere">
                {says}
              </span>
            </p>
            <p className="text-end text-12 text-muted tabular-nums">{formatDateTime(at)}</p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
