import { contentHash } from '../../../lib/hash/content-hash.ts';
import { meaningHash } from '../../../lib/hash/meaning-hash.ts';
import type { CommandName } from '../../../lib/protocol/commands.ts';
import { type Harbour, submitted } from './harbour.ts';
import { lessonOf } from './lesson.ts';
import { NOON, newId } from './team.ts';

const WEEK = '2026-W48';

const experimentOf = ({ experiment, lesson, skill }: Ids) => ({
  id: experiment,
  lesson,
  skill,
  measure: 'Pumps that ran dry',
  unit: 'a month',
  from: 4,
  to: 1,
  by: '2027-01-01',
});

/** What the commands of a team can be about. */
export type Ids = {
  lesson: string;
  rev: string;
  /** Of another lesson, which waits. */
  submission: string;
  flag: string;
  skill: string;
  /** One that is offered to a plain member. */
  offered: string;
  set: string;
  experiment: string;
  need: string;
  person: string;
};

/** A team with one of everything; its people are the harbour's. */
export async function furnished(place: Harbour) {
  const { ada, olga, finn, gwen, skill, send } = place;
  const told: string[] = [];
  const done = async (sent: ReturnType<typeof send>) => {
    const { status, code } = await sent;
    if (status !== 'done') told.push(`${status} ${code}`);
  };
  const live = await submitted(place, finn, lessonOf(skill));
  await done(live.approve(olga));
  const waits = await submitted(place, finn, lessonOf(skill, { title: 'Fill a pump' }));
  const ids: Ids = {
    lesson: live.lesson,
    rev: live.rev,
    submission: waits.submission,
    flag: newId(),
    skill,
    offered: newId(),
    set: newId(),
    experiment: newId(),
    need: '',
    person: gwen.person,
  };
  const another = { id: ids.offered, cues: [], name: 'Valves' };
  await done(send(ada, 'skill.put', { skill: another, named: [], version: null, domainApprover: null }));
  await done(send(ada, 'transfer', { skill: ids.offered, to: gwen.person }));
  await done(send(gwen, 'flag', { flag: ids.flag, lesson: ids.lesson, rev: ids.rev, text: 'It leaks.' }));
  await done(send(finn, 'need', { text: 'How to fill a pump', skill }));
  ids.need = (await place.w.deps.store.list('need', { where: { team_id: place.team } }))[0]?.need_id ?? '';
  const set = { id: ids.set, title: 'First week', owner: olga.person, lessons: [ids.lesson] };
  await done(send(olga, 'set.put', { set, version: null }));
  await done(send(olga, 'experiment.put', { experiment: experimentOf(ids), version: null }));
  if (told.length > 0) throw new Error(`the team could not be furnished: ${told.join()}`);
  const row = await place.w.deps.store.get('skill', { team_id: place.team, skill_id: skill });
  return { ...place, ids, version: row?.version ?? 0, content: live.content, waiting: waits.content };
}

export type Furnished = Awaited<ReturnType<typeof furnished>>;

const revisionOf = (content: Furnished['content']) => ({
  rev: newId(),
  content,
  contentHash: contentHash(content),
  meaningHash: meaningHash(content),
});

type Body = (ids: Ids, place: Furnished) => object;

/** A good body for each command about what is there. A command that is missing here fails the matrix. */
export const BODIES: Readonly<Record<CommandName, Body>> = {
  submit: ({ skill }) => ({
    submission: newId(),
    lesson: newId(),
    base: null,
    found: [],
    ...revisionOf(lessonOf(skill, { title: 'Clean a pump' })),
  }),
  withdraw: ({ submission }) => ({ submission }),
  'raise-tier': ({ lesson }) => ({ lesson, to: 3, reason: 'It may flood.' }),
  flag: ({ lesson, rev }) => ({ flag: newId(), lesson, rev, text: 'The valve is gone.' }),
  need: ({ skill }) => ({ text: 'How to prime a pump', skill }),
  reverify: ({ lesson, rev }) => ({ submission: newId(), lesson, rev }),
  decide: ({ submission }, { waiting }) => ({
    submission,
    contentHash: contentHash(waiting),
    verdict: 'approve',
    comment: '',
    found: [],
    confirms: [],
    reason: null,
  }),
  'close-flag': ({ flag }) => ({ flag, answer: 'Mended.' }),
  'close-need': ({ need }) => ({ need, reason: 'There is one.' }),
  verify: ({ lesson, rev }) => ({ lesson, rev }),
  retire: ({ lesson }) => ({ lesson, reason: 'The pump is sold.' }),
  'lower-tier': ({ lesson, rev }) => ({ submission: newId(), lesson, rev, to: 1, reason: 'Harmless.' }),
  carry: ({ lesson, rev }, { content }) => ({
    lesson,
    base: rev,
    ...revisionOf({ ...content, title: '**Drain** a pump' }),
  }),
  transfer: ({ skill, person }) => ({ skill, to: person }),
  accept: ({ offered }) => ({ skill: offered }),
  delegate: ({ skill, person }) => ({ skill, to: person }),
  'skill.put': ({ skill }, { version }) => ({
    skill: { id: skill, cues: ['pump'], name: 'Pumps and more' },
    named: [],
    domainApprover: null,
    version,
  }),
  'set.put': ({ set, lesson, person }) => ({
    set: { id: set, title: 'First days', owner: person, lessons: [lesson] },
    version: 1,
  }),
  'rules.put': ({ lesson }) => ({ lesson, patterns: ['wiki.acme.example/pumps/*'] }),
  'experiment.put': (ids) => ({ experiment: experimentOf(ids), version: 1 }),
  'experiment.read': ({ experiment }) => ({ experiment, week: WEEK, value: 3, how: 'typed', at: NOON }),
  'experiment.decide': ({ experiment }) => ({ experiment, verdict: 'keep', reason: 'Fewer.', version: 1 }),
};
