import { expect, test } from 'vitest';
import { foldSkills } from '../../../lib/log/fold-skills.ts';
import { starterSkills } from '../../../lib/log/starter-skills.ts';
import { Skill } from '../../../lib/model/skill.ts';
import { event, idOf, MONDAY, retracted, skillId } from './samples.ts';

const put = (id: number, at: number, skill: { id: string; name: string }) =>
  event('skill.put', { cues: [], ...skill }, { id, at });

test('there are twelve starter skills with ids of their own that never change', () => {
  expect(starterSkills.map((skill) => Skill.parse(skill))).toHaveLength(12);
  expect(new Set(starterSkills.map(({ id }) => id)).size).toBe(12);
  expect(starterSkills.map(({ id, name }) => `${id} ${name}`)).toMatchInlineSnapshot(`
    [
      "685641b6-74f4-52c3-b555-dd0a4757b40c Incident response",
      "2a69adf2-3f43-5ac4-ba8e-9ff761fc1265 Deployment and releases",
      "a4e7f9c6-cb77-54dd-85d7-dd91ef5e6ce7 Databases",
      "d6554734-f587-54c5-af2d-8653c3c334db Networking and certificates",
      "513e4ae7-598d-5cdc-8d20-a5fbbe738076 Cloud and infrastructure",
      "a2f58a26-e877-5a70-a21c-a1091bf3533d Security and access",
      "2cf27437-33e2-5f36-87d1-71bc34309204 Testing and quality",
      "e2c72d32-b370-587d-88e5-a22d99f4fa94 Software design",
      "64425a9f-54b7-5d36-8edd-f53ef7c8feb3 Data and reporting",
      "6cf16c7e-c82a-533c-b1dd-d89c3b76bd9a Customer support",
      "800cda50-7e5f-5263-87d8-99b56f9c5b4a Planning and delivery",
      "6c4621db-c314-52ae-8bb1-6f78d2d5b5a9 Working practices",
    ]
  `);
});

test('every cue word is lower case, since pages are compared in lower case', () => {
  const cues = starterSkills.flatMap((skill) => skill.cues);
  expect(cues.filter((cue) => cue !== cue.toLowerCase())).toEqual([]);
});

test('a renamed skill keeps its place, an added one comes last', () => {
  const skills = foldSkills([
    put(1, MONDAY, { id: idOf(60), name: 'Own' }),
    put(2, MONDAY + 1, { id: skillId(0), name: 'Renamed' }),
  ]);
  expect(skills[0]?.name).toBe('Renamed');
  expect(skills.at(-1)?.name).toBe('Own');
});

test('a removed skill is gone until its removal is retracted', () => {
  const gone = event('skill.removed', { skill: skillId(3) }, { id: 1, at: MONDAY });
  expect(foldSkills([gone]).map(({ id }) => id)).not.toContain(skillId(3));
  expect(foldSkills([gone, retracted(gone, { id: 2, at: MONDAY + 1 })])).toEqual(starterSkills);
});
