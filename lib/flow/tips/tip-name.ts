import type { Id } from '../../model/id.ts';

/** A lesson of the person's own, or one of a team. */
export type TipOf = { team: Id | null; lesson: Id };

const OWN = 'own';

/** What a lesson is called in the index. */
export const tipName = ({ team, lesson }: TipOf): string => `${team ?? OWN}:${lesson}`;

export function tipOf(name: string): TipOf {
  const at = name.indexOf(':');
  const team = name.slice(0, at);
  return { team: team === OWN ? null : (team as Id), lesson: name.slice(at + 1) as Id };
}
