import { isoWeek } from '../../../lib/model/iso-week.ts';
import { eraseEvents, eraseLog } from '../../../server/erase.ts';
import { retention } from '../../../server/jobs/retention.ts';
import { weeklyCut } from '../../../server/jobs/weekly-cut.ts';
import type { Act, OtherAct } from './acts.ts';
import { lessonId, lessonRow, type Play, playReview } from './play.ts';
import { HOUR } from './stage.ts';
import { ask, item, sealed } from './team.ts';

type Only<D extends OtherAct['do']> = Extract<OtherAct, { do: D }>;

function events(play: Play, { who, count, skip }: Only<'events'>) {
  const { people, id, push, w } = play;
  const from = play.clientOf(people[who]).n + 1 + skip;
  const items = Array.from({ length: count }, (_, index) =>
    sealed(from + index, `sealed by ${who} ä ${w.clock.now} ${index}`, { id: id(), at: w.clock.now }),
  );
  return push(people[who], items);
}

/** What no honest device sends. */
async function spoilt(play: Play, { who, how }: Only<'spoilt'>) {
  const { people, id, push, store, team } = play;
  const { person } = people[who];
  const n = play.clientOf(people[who]).n + 1;
  const good = sealed(n, 'good', { id: id() });
  switch (how) {
    case 'hash':
      return push(people[who], [{ ...good, hash: 'b'.repeat(64) }]);
    case 'epoch':
      return push(people[who], [good], { epoch: id() });
    case 'gen':
      return push(people[who], [good], { gen: 77 });
    case 'body':
      return push(people[who], [item('command', n, 'flag', { text: 1 }, { id: id() })]);
    case 'reused': {
      const [row] = await store.list('event', { where: { team_id: team, person_id: person }, limit: 1 });
      return push(people[who], [sealed(n, 'another', { id: row?.event_id ?? id() })]);
    }
  }
}

async function answers(play: Play, { lesson, kind, but, week }: Only<'answers'>) {
  const { people, id, push, w } = play;
  const said: unknown[] = [];
  for (const [index, [name, who]] of Object.entries(people).entries()) {
    if (name === but) continue;
    const value =
      kind === 'check'
        ? (['right', 'wrong', 'wrong'] as const)[index % 3]
        : (['helped', 'partly', 'not-used'] as const)[index % 3];
    const body = {
      lesson: lessonId(play, lesson),
      week: isoWeek(w.clock.now + week * 7 * 24 * HOUR),
      kind,
      value,
    };
    said.push(
      await push(who, [item('contribution', play.clientOf(who).n + 1, 'answer', body, { id: id() })]),
    );
  }
  return said;
}

async function pull(play: Play, { who, stream, anew, limit }: Only<'pull'>) {
  const { cursors } = play.clientOf(play.people[who]);
  const after = anew ? undefined : cursors.get(stream);
  const query = `stream=${stream}&limit=${limit}${after === undefined ? '' : `&after=${after}`}`;
  const answer = await ask(play.w, play.people[who], 'GET', `/v1/pull?${query}`);
  if (typeof answer.body.next === 'string') cursors.set(stream, answer.body.next);
  return answer;
}

async function about(
  play: Play,
  act: Only<'flag' | 'need' | 'close' | 'set' | 'experiment' | 'read' | 'conclude'>,
) {
  const { people, id, send, giveGrant, store, team, skill, w } = play;
  const who = people[act.who];
  const more = { grant: await giveGrant(who) };
  const lesson = lessonId(play, act.lesson);
  const rev = (await lessonRow(play, act.lesson))?.live_rev ?? id();
  const [flag] = await store.list('flag', { where: { team_id: team, state: 'open' }, limit: 1 });
  const [set] = await store.list('lesson_set', { where: { team_id: team }, limit: 1 });
  const [known] = await store.list('experiment', { where: { team_id: team }, limit: 1 });
  const experiment = known?.experiment_id ?? id();
  const version = known?.version ?? null;
  switch (act.do) {
    case 'flag':
      return send(who, 'flag', { flag: id(), lesson, rev, text: 'The drain is elsewhere now.' });
    case 'close':
      return send(who, 'close-flag', { flag: flag?.flag_id ?? id(), answer: 'Looked at.' }, more);
    case 'need':
      return send(who, 'need', { text: 'How to fill a pump', skill });
    case 'set': {
      const body = { id: set?.set_id ?? id(), title: 'First week', owner: who.person, lessons: [lesson] };
      return send(who, 'set.put', { set: body, version: set?.version ?? null }, more);
    }
    case 'experiment': {
      const figures = { measure: 'Tickets a week', unit: 'tickets', from: 9.5, to: 4, by: '2027-01-31' };
      return send(
        who,
        'experiment.put',
        { experiment: { id: experiment, lesson, skill, ...figures }, version },
        more,
      );
    }
    case 'read':
      return send(
        who,
        'experiment.read',
        { experiment, week: isoWeek(w.clock.now), value: 1.25, how: 'typed' },
        more,
      );
    case 'conclude':
      return send(
        who,
        'experiment.decide',
        { experiment, verdict: 'keep', reason: 'It went down.', version },
        more,
      );
  }
}

async function erase(play: Play, { who, count }: Only<'erase'>) {
  const { people, store, team, w } = play;
  const { person } = people[who];
  const whose = { team, person, by: person };
  if (count === 0) return eraseLog(w.deps, whose);
  const rows = await store.list('event', {
    where: { team_id: team, person_id: person },
    order: 'seq',
    limit: count,
  });
  return eraseEvents(
    w.deps,
    whose,
    rows.map(({ event_id }) => event_id),
  );
}

async function playOther(play: Play, act: OtherAct): Promise<unknown> {
  const { people, push, clientOf, w, id } = play;
  switch (act.do) {
    case 'events':
      return events(play, act);
    case 'void':
      return push(people[act.who], [{ t: 'void', n: clientOf(people[act.who]).n + 1 }]);
    case 'again': {
      const { last } = clientOf(people[act.who]);
      return last === null ? null : ask(w, people[act.who], 'POST', '/v1/push', last);
    }
    case 'strange': {
      const n = clientOf(people[act.who]).n + 1;
      return push(people[act.who], [item('command', n, 'from-the-future', {}, { id: id() })]);
    }
    case 'spoilt':
      return spoilt(play, act);
    case 'answers':
      return answers(play, act);
    case 'pull':
      return pull(play, act);
    case 'erase':
      return erase(play, act);
    case 'cut':
      return weeklyCut(w.deps);
    case 'retention':
      return retention(w.deps);
    default:
      return about(play, act);
  }
}

const OTHERS: ReadonlySet<string> = new Set<OtherAct['do']>([
  'events',
  'void',
  'again',
  'strange',
  'spoilt',
  'answers',
  'pull',
  'flag',
  'need',
  'close',
  'set',
  'experiment',
  'read',
  'conclude',
  'erase',
  'cut',
  'retention',
]);

const isOther = (act: Act): act is OtherAct => OTHERS.has(act.do);

/** Does one act and says what the server answered, as far as it is the same in every run. */
export async function playAct(play: Play, act: Act): Promise<unknown> {
  if (!isOther(act)) return playReview(play, act);
  play.w.clock.now += 1;
  return playOther(play, act);
}
