import type { ImportPlan } from '../../lib/flow/deps.ts';
import { formatDateTime, formatNumber, t } from '../../lib/platform/i18n.ts';

/** What an import would do, before it does anything. */
export function PlanWords({ plan }: { plan: ImportPlan }) {
  const number = formatNumber;
  const nothing = plan.fresh === 0 && plan.drafts === 0;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted">{t('settings.import_from', [formatDateTime(plan.exportedAt)])}</p>
      {nothing ? (
        <p>{t('settings.import_nothing')}</p>
      ) : (
        <ul className="flex list-disc flex-col gap-1 ps-4">
          {plan.fresh > 0 && (
            <li>
              {t('settings.import_fresh', plan.fresh, [number(plan.fresh)])}{' '}
              {plan.lessons > 0 && t('settings.import_lessons', plan.lessons, [number(plan.lessons)])}
            </li>
          )}
          {plan.carried > 0 && <li>{t('settings.import_carried', plan.carried, [number(plan.carried)])}</li>}
          {plan.drafts > 0 && <li>{t('settings.import_drafts', plan.drafts, [number(plan.drafts)])}</li>}
          {plan.known > 0 && <li>{t('settings.import_known', plan.known, [number(plan.known)])}</li>}
        </ul>
      )}
      <p className="text-muted">{t('settings.import_safe')}</p>
    </div>
  );
}
