import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { SentView, TeamLessonView } from '../../../lib/flow/deps.ts';
import { watchTeamLesson } from '../../../lib/flow/queries/watch-team-lesson.ts';
import type { Id } from '../../../lib/model/id.ts';
import { useQuery, valueOr } from '../../ui/use-query.ts';
import { teammateName } from './teammate-name.ts';

type Said = { name: string; text: string; at: number };

const Comments = createContext<ReadonlyMap<string, readonly Said[]>>(new Map());

function byClaim(sent: SentView | null | undefined): Map<string, Said[]> {
  const found = new Map<string, Said[]>();
  for (const { comments, at, ...mate } of sent?.decided ?? [])
    for (const [claim, text] of Object.entries(comments))
      found.set(claim, [...(found.get(claim) ?? []), { name: teammateName(mate), text, at }]);
  return found;
}

/** What reviewers said of the claims of a personal lesson, for the claims below it. */
export function ClaimCommentsOf({ lesson, children }: { lesson: Id | null; children: ReactNode }) {
  return lesson === null ? children : <Known lesson={lesson}>{children}</Known>;
}

function Known({ lesson, children }: { lesson: Id; children: ReactNode }) {
  const team: TeamLessonView | null = valueOr(useQuery(watchTeamLesson, lesson), null);
  const sent = team?.sent;
  const found = useMemo(() => byClaim(sent), [sent]);
  return <Comments value={found}>{children}</Comments>;
}

/** What reviewers said of one claim; nothing where nobody did. */
export function ClaimComments({ claim }: { claim: Id }) {
  const said = useContext(Comments).get(claim);
  if (said === undefined) return null;
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {said.map(({ name, text, at }) => (
        <li key={at} className="rounded-control bg-sunken px-2 py-1">
          <span dir="auto" className="block text-12 text-muted">
            {name}
          </span>
          <span dir="auto" className="block whitespace-pre-wrap wrap-anywhere">
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
