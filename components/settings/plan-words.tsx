import type { ImportPlan } from '../../lib/flow/deps.ts';
import { formatDate, formatDateTime, formatNumber, t } from '../../lib/platform/i18n.ts';
import { hasWork } from './has-work.ts';

/** What of the person's own would be different afterwards, one sentence each; empty when an import only adds. */
function changeWords({ changes, pause, tips, sets }: ImportPlan): string[] {
  const counted = [
    ['settings.import_updated', changes.updated],
    ['settings.import_deleted', changes.deleted],
    ['settings.import_restored', changes.restored],
    ['settings.import_hidden', changes.hidden],
    ['settings.import_recounted', changes.recounted],
    ['settings.import_skills_removed', changes.skillsRemoved],
    ['settings.import_skills_changed', changes.skillsChanged],
    ['settings.import_tips_hidden', tips.hidden],
    ['settings.import_tips_shown', tips.shown],
  ] as const;
  return [
    ...counted.filter(([, n]) => n > 0).map(([key, n]) => t(key, n, [formatNumber(n)])),
    ...(pause === null ? [] : [pauseWords(pause)]),
    ...(sets.name === undefined ? [] : [t('settings.import_name', [sets.name])]),
    ...(sets.always === undefined ? [] : [t('settings.import_always')]),
    ...(sets.never === undefined ? [] : [t('settings.import_never')]),
    ...(sets.theme === undefined ? [] : [t('settings.import_theme')]),
  ];
}

const pauseWords = ({ until }: NonNullable<ImportPlan['pause']>): string =>
  until === null ? t('settings.import_unpaused') : t('settings.import_paused', [formatDate(until)]);

/** What an import would do, before it does anything. */
export function PlanWords({ plan }: { plan: ImportPlan }) {
  const number = formatNumber;
  const changes = changeWords(plan);
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted">{t('settings.import_from', [formatDateTime(plan.exportedAt)])}</p>
      {plan.otherName !== null && hasWork(plan) && (
        <p className="support-bar" data-tone="none">
          {t('settings.import_other_name', [plan.otherName])}
        </p>
      )}
      {hasWork(plan) ? (
        <ul className="flex list-disc flex-col gap-1 ps-4">
          {plan.fresh > 0 && (
            <li>
              {t('settings.import_fresh', plan.fresh, [number(plan.fresh)])}{' '}
              {plan.lessons > 0 && t('settings.import_lessons', plan.lessons, [number(plan.lessons)])}
            </li>
          )}
          {plan.carried > 0 && <li>{t('settings.import_carried', plan.carried, [number(plan.carried)])}</li>}
          {plan.drafts > 0 && <li>{t('settings.import_drafts', plan.drafts, [number(plan.drafts)])}</li>}
          {plan.carriedDrafts > 0 && (
            <li>{t('settings.import_carried_drafts', plan.carriedDrafts, [number(plan.carriedDrafts)])}</li>
          )}
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {plan.known > 0 && <li>{t('settings.import_known', plan.known, [number(plan.known)])}</li>}
        </ul>
      ) : (
        <p>{t('settings.import_nothing')}</p>
      )}
      {changes.length === 0 && <p className="text-muted">{t('settings.import_safe')}</p>}
    </div>
  );
}
