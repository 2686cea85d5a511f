import { expect, test } from 'vitest';
import { contentHash } from '../../lib/hash/content-hash.ts';
import { meaningHash } from '../../lib/hash/meaning-hash.ts';
import { harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { DATABASES, onEach } from './setup/stores.ts';
import { newId } from './setup/team.ts';

onEach(DATABASES, (open) => {
  test('who only sent the words of what lives, and took them back, carries nothing and ends nobody’s submission', async () => {
    const place = await harbour(open);
    const { finn, olga, gwen, dan, skill, send, w, team } = place;
    const content = lessonOf(skill, { situation: 'The pump has to be drained.' });
    const live = await submitted(place, finn, content);
    await live.approve(olga);
    const on = { lesson: live.lesson, base: live.rev };
    const waits = await submitted(place, dan, { ...content, title: 'Drain a pump well' }, on);
    const bold = { ...content, situation: 'The **pump** has to be drained.' };
    const hashes = { contentHash: contentHash(bold), meaningHash: meaningHash(bold) };
    const body = () => ({ ...on, rev: newId(), content: bold, ...hashes });
    const again = await submitted(place, gwen, content, on);
    expect(await send(gwen, 'carry', body())).toMatchObject({ code: 'not-owner' });
    expect(await send(gwen, 'withdraw', { submission: again.submission })).toMatchObject({ status: 'done' });
    expect(await send(gwen, 'carry', body())).toMatchObject({ status: 'rejected', code: 'not-owner' });
    const key = { team_id: team, submission_id: waits.submission };
    expect((await w.deps.store.get('submission', key))?.state).toBe('waiting');
    expect(await send(finn, 'carry', body())).toMatchObject({ status: 'done' });
    expect((await w.deps.store.get('submission', key))?.state).toBe('stale');
  });
});
