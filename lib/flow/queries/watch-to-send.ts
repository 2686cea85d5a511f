import { activeLink } from '../../db/links.ts';
import { verdictsOf } from '../../lesson/judge.ts';
import type { Id } from '../../model/id.ts';
import type { Deps, Live, ToSendView } from '../deps.ts';
import { blocksOf } from '../team/blocks.ts';
import { changesSince } from '../team/changes-since.ts';
import { contentToSend } from '../team/content-to-send.ts';
import { lastSent } from '../team/last-sent.ts';
import { nearInTeam } from '../team/near-in-team.ts';
import { nextThere } from '../team/next-there.ts';
import { lastSkill, skillViews } from '../team/skill-views.ts';
import { teamPolicy } from '../team/team-rows.ts';
import { live } from './live.ts';

/** A personal lesson as it would go to the active team; null without a team or lesson. */
export const watchToSend = ({ db }: Deps, lesson: Id): Live<ToSendView | null> =>
  live(async () => {
    const link = await activeLink(db);
    const found = link?.end === null ? await contentToSend(db, link, { lesson, skill: null }) : null;
    if (link === null || found === null) return null;
    const { team, teamName: name } = link;
    const { rev, content } = found;
    const [skills, last] = [await skillViews(db, link), await lastSent(db, { lesson, team })];
    const policy = await teamPolicy(db, team);
    const wanted = [...(await lastSkill(db, team, last)), ...found.skills];
    const there = await nextThere(db, team, { last, content, policy });
    return {
      ...{ team, name, rev, skills, content },
      suggested: wanted.find((one) => skills.some(({ id }) => id === one)) ?? null,
      ...{ claims: verdictsOf(content, null), drafted: found.drafted ?? null },
      ...there,
      near: await nearInTeam(db, team, { content, own: last?.as, policy }),
      blocks: [
        ...(skills.length === 0 ? [{ kind: 'no-skill' as const }] : []),
        ...blocksOf(content, there.tier),
      ],
      changes: await changesSince(db, lesson, { last, rev }),
    };
  });
