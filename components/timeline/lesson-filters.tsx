import { useRef } from 'react';
import type { LessonFilter } from '../../lib/flow/deps.ts';
import type { Skill } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { TIERS, tierWord } from '../lesson/tier-word.ts';
import { skillName } from '../skill-name.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { isFiltered, NO_FILTER } from './lesson-filter.ts';

const ALL = 'all';
const orNull = (value: string) => (value === ALL ? null : value);

/** The search field (`/`) and the three filters. Escape in the field empties it, then leaves it. */
export function LessonFilters(props: {
  filter: LessonFilter;
  onFilter: (filter: LessonFilter) => void;
  skills: readonly Skill[];
  sites: readonly string[];
}) {
  const { filter, onFilter, skills, sites } = props;
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  const set = (patch: Partial<LessonFilter>) => onFilter({ ...filter, ...patch });
  return (
    <search className="flex flex-wrap items-center gap-2 pb-3">
      <div className="min-w-[min(14rem,100%)] flex-1">
        <TextField
          bare
          type="search"
          label={t('lessons.search')}
          placeholder={t('lessons.search_hint')}
          value={filter.text}
          onChange={(text) => set({ text })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (filter.text === '') field.current?.blur();
            else set({ text: '' });
          }}
          ref={field}
        />
      </div>
      <Select
        bare
        label={t('lessons.skill')}
        value={filter.skill ?? ALL}
        choices={[
          { value: ALL, label: t('timeline.all_skills') },
          ...skills.map((one) => ({ value: one.id, label: skillName(one) })),
        ]}
        onChange={(value) => set({ skill: orNull(value) })}
      />
      {sites.length > 0 && (
        <Select
          bare
          label={t('lessons.site')}
          value={filter.site ?? ALL}
          choices={[
            { value: ALL, label: t('lessons.all_sites') },
            ...sites.map((site) => ({ value: site, label: site })),
          ]}
          onChange={(value) => set({ site: orNull(value) })}
        />
      )}
      <Select
        bare
        label={t('lessons.tier')}
        value={filter.tier === null ? ALL : String(filter.tier)}
        choices={[
          { value: ALL, label: t('lessons.all_tiers') },
          ...TIERS.map((tier) => ({ value: String(tier), label: t('lesson.tier.badge', [tierWord(tier)]) })),
        ]}
        onChange={(value) => set({ tier: value === ALL ? null : Number(value) })}
      />
      {isFiltered(filter) && (
        <Button loudness="quiet" onClick={() => onFilter(NO_FILTER)}>
          {t('lessons.clear')}
        </Button>
      )}
    </search>
  );
}
