import { expect, test } from 'vitest';
import { harbour } from '../setup/harbour.ts';
import { onEach, STORES } from '../setup/stores.ts';

onEach(STORES, (open) => {
  test('an owner changes the words of a skill and everyone reads the new ones; its people stay', async () => {
    const place = await harbour(open);
    const { dan, finn, olga, send, skill, team, w } = place;
    const { version } = (await w.deps.store.get('skill', { team_id: team, skill_id: skill })) ?? {};
    const words = {
      id: skill,
      cues: ['valve'],
      name: 'Pumps and valves',
      alignments: ['https://esco.example/1'],
    };
    const body = { skill: words, named: [], domainApprover: null, version };
    expect(await send(olga, 'skill.put', body)).toMatchObject({ status: 'done' });
    const seen = (await place.rows(finn, 'team')).find(({ entity }) => entity === 'skill');
    expect(seen?.body).toMatchObject({ ...words, owner: olga.person, deputy: dan.person });
  });

  test('an address that is no web page is refused', async () => {
    const place = await harbour(open);
    const { olga, send, skill, team, w } = place;
    const { version } = (await w.deps.store.get('skill', { team_id: team, skill_id: skill })) ?? {};
    for (const address of ['javascript:alert(1)', 'ftp://esco.example/1', 'esco'])
      expect(
        await send(olga, 'skill.put', {
          skill: { id: skill, cues: [], name: 'Pumps', alignments: [address] },
          named: [],
          domainApprover: null,
          version,
        }),
      ).toMatchObject({ status: 'rejected', code: 'bad_body' });
  });
});
