import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { TimelineView } from '../../lib/flow/deps.ts';
import type { Skill, SkillId } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useToday } from '../practice/use-today.ts';
import { skillName } from '../skill-name.ts';
import type { LogActs } from './log-acts.ts';
import { ENTRY_PX, entryOf, LogLines } from './log-lines.tsx';
import { blockAt, blockKey, type LogBlock, lineOfDay, logIndex } from './log-rows.ts';
import { useDayEntries } from './use-day-entries.ts';
import { useLogKeys } from './use-log-keys.ts';
import { usePageTop } from './use-page-top.ts';
import type { Day } from './weeks.ts';
import { Calm } from './when-calm.tsx';

const HEAD_PX = 44;

/** The page's head stays in sight and must not cover the line scrolled to. */
export const PAGE_HEAD_PX = 48;

/** What a block is taken to be high until it is drawn, in px. */
const heightOf = (block: LogBlock | undefined): number =>
  block === undefined ? 0 : block.lines * ENTRY_PX + (block.head ? HEAD_PX - ENTRY_PX : 0);

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
  const list = useRef<HTMLDivElement>(null);
  const index = useMemo(() => logIndex(view.days), [view]);
  const names = useMemo(() => new Map(skills.map((one) => [one.id, skillName(one)])), [skills]);
  const top = usePageTop(list);
  const isDrawn = useDeferredValue(true, false);
  // A block keeps its rows, and so their menus and the focus, when a new day comes above it.
  const getItemKey = useCallback((at: number) => blockKey(index, at), [index]);
  const blocks = useWindowVirtualizer({
    count: index.blocks.length,
    estimateSize: (at) => heightOf(index.blocks[at]),
    getItemKey,
    indexAttribute: 'data-block',
    // At first only what is in sight: what may be scrolled to comes after the first paint.
    overscan: isDrawn ? 1 : 0,
    scrollMargin: top,
    scrollPaddingStart: PAGE_HEAD_PX,
  });
  const items = blocks.getVirtualItems();
  const days = [...new Set(items.flatMap((item) => index.blocks[item.index]?.day ?? []))];
  const { read, retry } = useDayEntries(skill, view, days);
  const entryAt = (line: number) => entryOf(index, read, line);
  useLogKeys({
    list,
    index,
    entryAt,
    scrollTo: (line) => {
      const drawn = list.current?.querySelector(`[data-index="${line}"]`);
      if (drawn) drawn.scrollIntoView({ block: 'nearest' });
      else blocks.scrollToIndex(blockAt(index, line), { align: 'auto' });
    },
    acts,
  });
  useEffect(() => {
    if (aim === null || aim.skill !== skill) return;
    const line = lineOfDay(index, aim.day);
    if (line !== null) blocks.scrollToIndex(blockAt(index, line), { align: 'start' });
    // The virtualizer is the same object for as long as the log is mounted.
  }, [aim, skill, index, blocks]);
  const today = useToday();
  const lines = { index, read, onRetry: retry, today, names, acts };
  const calm = useDeferredValue(!blocks.isScrolling, false);
  return (
    <Calm value={calm}>
      {/* biome-ignore lint/a11y/useSemanticElements: between an ul and its li nothing may stand, and a block stands there */}
      <div
        ref={list}
        role="list"
        aria-label={t('timeline.log')}
        className="relative"
        style={{ height: blocks.getTotalSize() }}
      >
        {items.map((item) => (
          <div
            key={item.key}
            ref={blocks.measureElement}
            role="none"
            data-block={item.index}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <LogLines block={index.blocks[item.index]} {...lines} />
          </div>
        ))}
      </div>
    </Calm>
  );
}
