import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { canOpen } from '../../lib/flow/can-open.ts';
import type { LessonRow } from '../../lib/flow/deps.ts';
import type { Id } from '../../lib/model/id.ts';
import type { Skill } from '../../lib/model/skill.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { skillName } from '../skill-name.ts';
import { useKeys } from '../ui/use-keys.ts';
import { LessonLine } from './lesson-line.tsx';
import { PAGE_HEAD_PX } from './log.tsx';
import { useLines } from './use-lines.ts';
import { usePageTop } from './use-page-top.ts';

const LINE_PX = 53;

/** The lessons found, only those in sight drawn. The lesson just come back from has the focus again. */
export function LessonList(props: {
  rows: readonly LessonRow[];
  skills: readonly Skill[];
  last: Id | null;
  onEscape: (() => void) | undefined;
}) {
  const { rows, skills, last, onEscape } = props;
  const deps = useDeps();
  const [now] = useState(deps.now);
  const list = useRef<HTMLUListElement>(null);
  const names = useMemo(() => new Map(skills.map((skill) => [skill.id, skillName(skill)])), [skills]);
  const top = usePageTop(list);
  const lines = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => LINE_PX,
    getItemKey: (line) => rows[line]?.id ?? line,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: PAGE_HEAD_PX,
  });
  const { here, go } = useLines({
    list,
    scrollTo: (line) => lines.scrollToIndex(line, { align: 'auto' }),
    next: (line, by) => Math.max(0, Math.min(line + by, rows.length - 1)),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list appears
  useEffect(() => {
    const line = rows.findIndex(({ id }) => id === last);
    if (line >= 0) go(line);
  }, []);
  useKeys({
    o: () => {
      const address = rows[here()]?.address ?? '';
      if (!canOpen(address)) return false;
      void deps.page.openSource(address);
      return true;
    },
    ...(onEscape === undefined ? {} : { Escape: onEscape }),
  });
  return (
    <ul
      ref={list}
      aria-label={t('lessons.heading')}
      className="relative border-t border-line"
      style={{ height: lines.getTotalSize() }}
    >
      {lines.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <li
            key={item.key}
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            ref={lines.measureElement}
            data-index={item.index}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <LessonLine row={row} names={names} now={now} />
          </li>
        );
      })}
    </ul>
  );
}
