import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeMember } from '../../server/auth/members.ts';
import { eraseLog } from '../../server/erase.ts';
import { meStream } from '../../server/store/port.ts';
import { heldDatabase } from './setup/held.ts';
import { type Play, playOn, playReview } from './setup/play.ts';
import { HOUR, makeStage, type Name, type Told } from './setup/stage.ts';
import { type Answer, sealed } from './setup/team.ts';

/** Rounds of each race. */
const ROUNDS = 7;

let stages = 0;
const folder = mkdtempSync(join(tmpdir(), 'passalong-races-'));

let opened: Awaited<ReturnType<typeof heldDatabase>>;
beforeAll(async () => {
  opened = await heldDatabase();
}, 60_000);
afterAll(async () => {
  await opened.drop();
  rmSync(folder, { recursive: true });
});

type Act = () => Promise<unknown>;

/** Two acts that both wait for a stream's head with all they read before. What each was told, as a word. */
async function race(
  { team }: Play,
  stream: string,
  acts: readonly [Act, Act],
): Promise<(string | undefined)[]> {
  const held = 'select * from head where team_id = $1 and stream = $2 for update';
  return (await opened.race([held, [team, stream]], acts)).map(wordOf);
}

function wordOf(answer: unknown): string | undefined {
  const { body } = answer as Partial<Answer<{ results?: Told[]; code?: string }>>;
  const [result] = body?.results ?? [];
  return result?.code ?? result?.status ?? body?.code;
}

/** Plays rounds of one race; each has a new lesson of Finn's that waits in this tier. */
async function eachRound(tier: 1 | 2 | 3 | 4, work: (play: Play) => Promise<void>): Promise<void> {
  const play = playOn(await makeStage(opened.store, { DATA_DIR: folder }, ++stages));
  for (let round = 0; round < ROUNDS; round++) {
    play.w.clock.now += HOUR;
    play.lessons = [play.id(), play.id()];
    await playReview(play, { do: 'submit', who: 'finn', lesson: 0, tier, text: round, old: false });
    await work(play);
  }
}

/** An approval that is ready to be sent, with a grant for it. */
async function approval(
  { id, people, submissions, store, team, giveGrant, send, w }: Play,
  name: Name,
): Promise<Act> {
  const who = people[name];
  const submission = submissions.at(-1)?.id ?? '';
  const row = await store.get('submission', { team_id: team, submission_id: submission });
  const { contentHash = '' } = JSON.parse(row?.body ?? '{}') as { contentHash?: string };
  const command = id();
  const what = { submission, contentHash, verdict: 'approve' };
  const grant = await giveGrant(who, { bound: { command, ...what } });
  const found = [{ excerpt: 'b1.e1', at: w.clock.now }];
  const body = { ...what, comment: '', found, confirms: [], reason: 'It needs a sign-in.' };
  return () => send(who, 'decide', body, { id: command, grant });
}

/** Who approved the last submission, and what became of it and its lesson. */
async function outcome({ store, team, people, submissions, lessons }: Play) {
  const submission_id = submissions.at(-1)?.id ?? '';
  const reviews = await store.list('review', { where: { team_id: team, submission_id } });
  const named = new Map(Object.entries(people).map(([name, { person }]) => [person, name]));
  const row = await store.get('submission', { team_id: team, submission_id });
  const lesson = await store.get('lesson', { team_id: team, lesson_id: lessons[0] });
  return {
    by: reviews.map(({ person_id }) => named.get(person_id)).sort(),
    is: row?.state,
    lesson: lesson?.state,
  };
}

describe('when both have begun before either is done', () => {
  test('of two who may each approve alone, one does', () =>
    eachRound(1, async (play) => {
      const both = [await approval(play, 'olga'), await approval(play, 'dan')] as const;
      expect(await race(play, 'team', both)).toEqual(['done', 'not-waiting']);
      expect(await outcome(play)).toEqual({ by: ['olga'], is: 'approved', lesson: 'live' });
    }));

  test('two who are both needed are both counted', () =>
    eachRound(3, async (play) => {
      const both = [await approval(play, 'olga'), await approval(play, 'gwen')] as const;
      expect(await race(play, 'team', both)).toEqual(['done', 'done']);
      expect(await outcome(play)).toEqual({ by: ['gwen', 'olga'], is: 'approved', lesson: 'live' });
    }));

  test('two for one seat take one', () =>
    eachRound(3, async (play) => {
      const both = [await approval(play, 'dan'), await approval(play, 'olga')] as const;
      expect(await race(play, 'team', both)).toEqual(['done', 'not-eligible']);
      expect(await outcome(play)).toEqual({ by: ['dan'], is: 'waiting', lesson: 'none' });
      await playReview(play, { do: 'withdraw', who: 'finn', which: 0 });
    }));

  test('whoever has become an author does not approve', () =>
    eachRound(2, async (play) => {
      const sent = await approval(play, 'olga');
      // The device numbers what it sends next after its edit.
      const approve = () => {
        play.clientOf(play.people.olga).n += 1;
        return sent();
      };
      const [waits] = play.submissions.slice(-1);
      const edit = () =>
        playReview(play, { do: 'submit', who: 'olga', lesson: 0, tier: 2, text: 9, old: false });
      expect(await race(play, 'team', [edit, approve])).toEqual(['done', 'own-work']);
      await playReview(play, { do: 'withdraw', who: 'olga', which: 0 });
      if (waits !== undefined) play.submissions.push(waits);
      expect(await outcome(play)).toEqual({ by: [], is: 'waiting', lesson: 'none' });
      await playReview(play, { do: 'withdraw', who: 'finn', which: 0 });
    }));

  test('what its author has taken back is not approved', () =>
    eachRound(2, async (play) => {
      const approve = await approval(play, 'olga');
      const withdraw = () => playReview(play, { do: 'withdraw', who: 'finn', which: 0 });
      expect(await race(play, 'team', [withdraw, approve])).toEqual(['done', 'not-waiting']);
      expect(await outcome(play)).toEqual({ by: [], is: 'withdrawn', lesson: 'none' });
    }));

  test('what was raised is approved under its new tier', () =>
    eachRound(2, async (play) => {
      const approve = await approval(play, 'olga');
      const raise = () => playReview(play, { do: 'raise', who: 'hal', lesson: 0, to: 3 });
      expect(await race(play, 'team', [raise, approve])).toEqual(['done', 'done']);
      expect(await outcome(play)).toEqual({ by: ['olga'], is: 'waiting', lesson: 'none' });
      await playReview(play, { do: 'withdraw', who: 'finn', which: 0 });
    }));

  test('whoever has been removed does not approve', () =>
    eachRound(2, async (play) => {
      const { people, team, w } = play;
      const approve = await approval(play, 'olga');
      const act = { team, by: people.ada.person, person: people.olga.person };
      const told = await race(play, 'team', [() => removeMember(w.deps, act), approve]);
      expect(told).toEqual([undefined, 'not_member']);
      expect(await outcome(play)).toEqual({ by: [], is: 'waiting', lesson: 'none' });
      await playReview(play, { do: 'return', who: 'olga' });
      await playReview(play, { do: 'withdraw', who: 'finn', which: 0 });
    }));

  const eventsOf = ({ store, team, people }: Play) =>
    store.list('event', { where: { team_id: team, person_id: people.finn.person } });

  test('whoever has been removed stores no events', () =>
    eachRound(2, async (play) => {
      const { people, team, w, id, push, clientOf } = play;
      const act = { team, by: people.ada.person, person: people.finn.person };
      const item = sealed(clientOf(people.finn).n + 1, 'late', { id: id() });
      const told = await race(play, meStream(people.finn.person), [
        () => removeMember(w.deps, act),
        () => push(people.finn, [item]),
      ]);
      expect(told).toEqual([undefined, 'not_member']);
      expect(await eventsOf(play)).toEqual([]);
      await playReview(play, { do: 'return', who: 'finn' });
    }));

  test('what was sent before a log was erased does not come back after', () =>
    eachRound(2, async (play) => {
      const { people, team, w, id, push, clientOf } = play;
      const { person } = people.finn;
      const next = (text: string) => sealed(clientOf(people.finn).n + 1, text, { id: id() });
      await push(people.finn, [next('before')]);
      const late = next('late');
      const told = await race(play, meStream(person), [
        () => eraseLog(w.deps, { team, person, by: person }),
        () => push(people.finn, [late]),
      ]);
      expect(told).toEqual([undefined, 'gen_changed']);
      expect(await eventsOf(play)).toEqual([]);
    }));
});
