import type { SentToTeam } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SentLine } from './sent-line.tsx';

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
        {items.map((item) => (
          <SentLine key={item.n} item={item} />
        ))}
      </ul>
    </section>
  ));
}
