import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { TimelineEntry, TimelineView } from '../../lib/flow/deps.ts';
import type { Skill, SkillId } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { skillName } from '../skill-name.ts';
import { DayHead } from './day-head.tsx';
import type { LogActs } from './log-acts.ts';
import { LogEntry } from './log-entry.tsx';
import { lineOfDay, logIndex, rowAt } from './log-rows.ts';
import { useDayEntries } from './use-day-entries.ts';
import { useLogKeys } from './use-log-keys.ts';
import { usePageTop } from './use-page-top.ts';
import { type Day, localDay } from './weeks.ts';
import { Calm } from './when-calm.tsx';

const HEAD_PX = 44;
const ENTRY_PX = 37;

/** The page's head stays in sight and must not cover the line scrolled to. */
export const PAGE_HEAD_PX = 48;

/**
 * The log by day, newest first. Only the lines in sight exist, and only their days are read.
 * `aim` is a day to scroll to, in the view it is meant for.
 */
export function Log(props: {
  view: TimelineView;
  skill: SkillId | null;
  skills: readonly Skill[];
  aim: { day: Day; skill: SkillId } | null;
  acts: LogActs;
}) {
  const { view, skill, skills, aim, acts } = props;
  const deps = useDeps();
  const list = useRef<HTMLUListElement>(null);
  const index = useMemo(() => logIndex(view.days), [view]);
  const names = useMemo(() => new Map(skills.map((one) => [one.id, skillName(one)])), [skills]);
  const top = usePageTop(list);
  const lines = useWindowVirtualizer({
    count: index.lines,
    estimateSize: (line) => (index.heads.has(line) ? HEAD_PX : ENTRY_PX),
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: PAGE_HEAD_PX,
  });
  const items = lines.getVirtualItems();
  const days = [...new Set(items.map((item) => rowAt(index, item.index)?.day ?? ''))].filter(
    (day) => day !== '',
  );
  const { read, retry } = useDayEntries(skill, view, days);
  const entryAt = (line: number): TimelineEntry | undefined => {
    const row = rowAt(index, line);
    const entries = row?.kind === 'entry' ? read.get(row.day) : undefined;
    return row?.kind === 'entry' && Array.isArray(entries) ? entries[row.at] : undefined;
  };
  useLogKeys({
    list,
    index,
    entryAt,
    scrollTo: (line) => lines.scrollToIndex(line, { align: 'auto' }),
    acts,
  });
  useEffect(() => {
    if (aim === null || aim.skill !== skill) return;
    const line = lineOfDay(index, aim.day);
    if (line !== null) lines.scrollToIndex(line, { align: 'start' });
    // The virtualizer is the same object for as long as the log is mounted.
  }, [aim, skill, index, lines]);
  const today = localDay(deps.now());
  const calm = useDeferredValue(!lines.isScrolling, false);
  return (
    <Calm value={calm}>
      <ul
        ref={list}
        aria-label={t('timeline.log')}
        className="relative"
        style={{ height: lines.getTotalSize() }}
      >
        {items.map((item) => {
          const row = rowAt(index, item.index);
          if (row === null) return null;
          const entry = entryAt(item.index);
          const place = { transform: `translateY(${item.start - top}px)` };
          return (
            <li
              key={item.key}
              ref={lines.measureElement}
              data-index={item.index}
              className="absolute inset-x-0 top-0"
              style={row.kind === 'entry' && entry === undefined ? { ...place, height: ENTRY_PX } : place}
            >
              {row.kind === 'day' ? (
                <DayHead row={row} today={today} failed={read.get(row.day) === 'failed'} onRetry={retry} />
              ) : (
                entry && <LogEntry entry={entry} names={names} acts={acts} />
              )}
            </li>
          );
        })}
      </ul>
    </Calm>
  );
}
