import { describe, expect, test } from 'vitest';
import { contentHash } from '../../lib/hash/content-hash.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import { grant, harbour, submitted } from './setup/harbour.ts';
import { lessonOf, quoted } from './setup/lesson.ts';
import { onEach, STORES } from './setup/stores.ts';
import { newId, type Someone } from './setup/team.ts';

const OLGA = 'Olga Okafor';

/** As a device sends it: with the name of who gave it. */
const testimony = (by: string): Claim => ({
  ...quoted(),
  support: { kind: 'testimony', by, at: 1, knownFrom: 'Twenty years at the pumps.' },
});

onEach(STORES, (open) => {
  /** The harbour with a name for each, where Gwen gives the second approval of tier 3. */
  async function dock() {
    const place = await harbour(open);
    const { ada, gwen, skill, send, w, team } = place;
    const names = { ada: 'Ada Obi', olga: OLGA, dan: 'Dan Ito', finn: 'Finn Berg', gwen: 'Gwen Lund' };
    const call = (who: Someone, name: string) =>
      w.deps.store.write((tx) => tx.patch('member', { team_id: team, person_id: who.person }, { name }));
    for (const [who, name] of Object.entries(names)) await call(place[who as keyof typeof names], name);
    const row = await w.deps.store.get('skill', { team_id: team, skill_id: skill });
    await send(ada, 'skill.put', {
      skill: { id: skill, cues: [], name: 'Pumps' },
      named: [gwen.person],
      domainApprover: null,
      version: row?.version,
    });
    /** An approval in tier 3 that confirms these claims. */
    async function approve(
      one: {
        submission: string;
        content: LessonContent;
        approve: Awaited<ReturnType<typeof submitted>>['approve'];
      },
      who: Someone,
      confirms: readonly Claim[] = [],
    ) {
      const [command, { submission, content }] = [newId(), one];
      const bound = { command, submission, contentHash: contentHash(content), verdict: 'approve' };
      const more = { reason: 'The page needs a sign-in.', confirms: confirms.map(({ id }) => id) };
      return one.approve(who, more, { id: command, grant: await grant(w, who, JSON.stringify(bound)) });
    }
    /** Olga's own words, live by Dan and Gwen, and Finn's revision that keeps them. */
    async function keptByFinn() {
      const claim = testimony(OLGA);
      const content = lessonOf(skill, { tierValue: 3, insight: claim });
      const first = await submitted(place, place.olga, content);
      await approve(first, place.dan, [claim]);
      expect(await approve(first, gwen, [])).toMatchObject({ status: 'done' });
      const again = { ...content, title: 'Drain a pump for the winter' };
      const on = { lesson: first.lesson, base: first.rev };
      return { claim, first, kept: await submitted(place, place.finn, again, on) };
    }
    const stateOf = async (submission: string) =>
      (await w.deps.store.get('submission', { team_id: team, submission_id: submission }))?.state;
    return { ...place, call, approve, keptByFinn, stateOf };
  }

  describe('a testimony with the name of who gave it', () => {
    test('that stays in somebody else’s revision is not confirmed by who gave it', async () => {
      const { olga, gwen, approve, keptByFinn, stateOf } = await dock();
      const { claim, kept } = await keptByFinn();
      expect(await approve(kept, olga, [claim])).toMatchObject({ status: 'done' });
      expect(await approve(kept, gwen)).toMatchObject({
        status: 'rejected',
        code: 'needs-confirmation',
        current: { claims: [claim.id] },
      });
      expect(await stateOf(kept.submission)).toBe('waiting');
      await approve(kept, gwen, [claim]);
      expect(await stateOf(kept.submission)).toBe('approved');
    });

    test('is theirs also once they are called otherwise', async () => {
      const { olga, gwen, call, approve, keptByFinn } = await dock();
      const { claim, kept } = await keptByFinn();
      await call(olga, 'Olga Moreno');
      await approve(kept, olga, [claim]);
      expect(await approve(kept, gwen)).toMatchObject({ code: 'needs-confirmation' });
    });

    test('is theirs also where rows from before do not say whose it is', async () => {
      const { w, team, olga, gwen, call, approve, keptByFinn } = await dock();
      const { claim, kept } = await keptByFinn();
      await w.deps.store.write(async (tx) => {
        for (const { submission_id, body } of await tx.list('submission', { where: { team_id: team } })) {
          const { gave: _, ...older } = JSON.parse(body) as Record<string, unknown>;
          await tx.patch('submission', { team_id: team, submission_id }, { body: JSON.stringify(older) });
        }
      });
      await call(olga, 'Olga Moreno');
      await approve(kept, olga, [claim]);
      expect(await approve(kept, gwen)).toMatchObject({ code: 'needs-confirmation' });
    });

    test('that another wrote down is not confirmed by whom it names', async () => {
      const place = await dock();
      const { olga, finn, gwen, skill, approve, stateOf } = place;
      const claim = testimony('olga  okafor');
      const one = await submitted(place, finn, lessonOf(skill, { tierValue: 3, insight: claim }));
      await approve(one, olga, [claim]);
      expect(await approve(one, gwen)).toMatchObject({ code: 'needs-confirmation' });
      await approve(one, gwen, [claim]);
      expect(await stateOf(one.submission)).toBe('approved');
    });

    test('of somebody else is confirmed by any approver', async () => {
      const place = await dock();
      const { olga, finn, gwen, skill, approve, stateOf } = place;
      const claim = testimony('Finn Berg');
      const one = await submitted(place, finn, lessonOf(skill, { tierValue: 3, insight: claim }));
      expect(await approve(one, olga)).toMatchObject({ code: 'needs-confirmation' });
      await approve(one, olga, [claim]);
      await approve(one, gwen);
      expect(await stateOf(one.submission)).toBe('approved');
    });

    test('tells those who decide whose it is', async () => {
      const { gwen, olga, rows, keptByFinn } = await dock();
      const { claim, kept } = await keptByFinn();
      const task = (await rows(gwen, 'me')).findLast(({ body }) => body?.ref === kept.submission);
      expect(task?.body.submission).toMatchObject({
        gave: [{ claim: claim.id, by: OLGA, person: olga.person }],
      });
    });
  });
});
