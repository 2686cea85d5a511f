import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { canonical, checked } from '../../../lib/hash/canonical.ts';
import { eventHash } from '../../../lib/hash/event-hash.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { Block } from '../../../lib/model/block.ts';
import { Capture } from '../../../lib/model/capture.ts';
import { Check } from '../../../lib/model/check.ts';
import { Claim, Excerpt } from '../../../lib/model/claim.ts';
import { Draft, Proposal } from '../../../lib/model/draft.ts';
import { Envelope, KnownEvent } from '../../../lib/model/event.ts';
import { LessonContent, Revision } from '../../../lib/model/lesson.ts';
import { Skill } from '../../../lib/model/skill.ts';
import { Source } from '../../../lib/model/source.ts';
import { values } from './values.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  Block,
  Capture,
  Check,
  Claim,
  Draft,
  Envelope,
  Excerpt,
  KnownEvent,
  LessonContent,
  Proposal,
  Revision,
  Skill,
  Source,
};

const reads: Readonly<Record<string, z.ZodType>> = {
  capture: Capture,
  draft: Draft,
  skill: Skill,
  source: Source,
};

test.each(Object.entries(values))('%s is read back as it was written', (name, value) => {
  const schema = reads[name] ?? KnownEvent;
  expect(checked(value)).toBeNull();
  expect(schema.parse(JSON.parse(canonical(value)))).toEqual(value);
});

test('there is a value for every kind of event', () => {
  const kinds = new Set(Object.keys(values).map((name) => name.split('/')[0]));
  expect(
    KnownEvent.options.map((option) => option.shape.kind.value).filter((kind) => !kinds.has(kind)),
  ).toEqual([]);
});

// A change below changes what older devices, backups and servers must read: it needs a migration or a new `v`.
test('what is stored and what will travel has the pinned canonical form', () => {
  const hashes = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, sha256(canonical(value))]),
  );
  expect(hashes).toMatchInlineSnapshot(`
    {
      "capture": "fa5b1525c0a8fb52e2f7ac93dae3e67dd67d06f9a62e926f85a23b435297552a",
      "check.answered/0": "67fb19888976bf82d8da83bd4645597bc908fab9c4c2337cbc0eac018270298e",
      "draft": "a3e653c9338381add123a4270dec8b9b48cd09445712ca569a94d8274caae7b1",
      "lesson.deleted/0": "9995ddd5dd362af20a8b8d13538d5b585f10a7e7bd2af13b3bf557351952412f",
      "lesson.revised/0": "84206942a1469773f61517868fcc28fc2b7feec2103a181b29f07176ac354f20",
      "lesson.revised/1": "6a3b4ddedc0878107f254314018ac74a6d395e78622515689f67f4701a53e77e",
      "lesson.revised/2": "bbe7bc6679d60e17d20cd7d4e49096edb1e924f47df31ff978cb68cd171a0176",
      "lesson.revised/3": "2af6823e3fb03c4c1c369b6fbe604e19bc56ceecbd5308da85b609f0303d43e2",
      "lesson.used/0": "97a62d7e65ff583ff31ed75c47234889ec59817aea812a5cb519cf81e0098229",
      "lesson.used/1": "a011d9fc2e382a36421f8ac082bf239dd9e91aa969c801a897809c082d4c0299",
      "log.retracted/0": "de789ffa69475486bb8291ee53937fecd4faaf6644b72928ae36dbcd7caa89f7",
      "skill": "a045f7de6b1fa16806b1ab267c4617a8d3e0ab2f4b0f42cb47ea93816d0dcb20",
      "skill.put/0": "f3db6468c8cf75d130c940fd9ed050e6f572d856e08557d4784f933c87cc32d1",
      "skill.removed/0": "d2e531f13d89c15eb3f049b74de876497d0773e521ff465fcda09940ebbc6413",
      "source": "bcf5988dcaaae1a1a8c18f6645bc717a5eefd24ab8069c5bc3249c004f6efcbc",
    }
  `);
});

test('the shapes have the pinned schemas', () => {
  const hashes = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      sha256(canonicalize(z.toJSONSchema(schema)) ?? ''),
    ]),
  );
  expect(hashes).toMatchInlineSnapshot(`
    {
      "Block": "076244511d860320c93da0ec0030d7f4f889313e4d0a2cb78308a92b702f2e66",
      "Capture": "0ef4e3902692449f8c9dca9c5517c5c79970eaee0be320ec8521f8d929dd2380",
      "Check": "a7532930d87d7ed792e6d795ef2952263ecc938532d7a4c807b9075934c9549f",
      "Claim": "453b63125604f0fe0616416e60cb1234a7f97d3eeaab7997dfea9d3a133cc58e",
      "Draft": "187d36f14167ce244079d1addbdf988243d7876140746caa66e0eefebff1d75b",
      "Envelope": "fd618cb1ed40aff8f08fc379ce25aa4e7f0fe1213e02ea16a05eb1fb98a4ba42",
      "Excerpt": "49a50a2d869cbc333baeadb8c505140d569eba53e89e55d840329adba0763c4e",
      "KnownEvent": "2e61e6825ca00045e71a7bd0e23a5f91cdc31660cc9592c7a4921c09476966dc",
      "LessonContent": "a46d622b95b6a795143e61a6cb59c295acee559d0c10fc2260afdf7a49abb9b4",
      "Proposal": "b36fdc26327c2e8a466340e974680237ddbe3ab59bc18b9e513f0fdb07a8a810",
      "Revision": "03f9722ddbb5081b6dbb89a31501fd4b5ebeb608423e8abf5982816253e5359c",
      "Skill": "24a0d498ce95c777ac2aa8b6f127ee6119304a9f19d310129572e3cc901ad0be",
      "Source": "b8302040b3681718e6b78205842eb56aab0cd0832f861363e77e8bf6ee5bb7d7",
    }
  `);
});

test('an event is hashed over id, kind, v, at and body, not over team and device', () => {
  const event = KnownEvent.parse(values['skill.put/0']);
  const { id, kind, v, at, body } = event;
  expect(eventHash(event)).toBe(sha256(canonical([id, kind, v, at, body])));
  expect(eventHash({ ...event, team: 'team-1', device: id })).toBe(eventHash(event));
  expect(eventHash({ ...event, at: at + 1 })).not.toBe(eventHash(event));
  expect(eventHash(event)).toMatchInlineSnapshot(
    `"bfd1ea6522cc80d3eab0e8ddb57e9b33d14ff5d29d10f5689dc7071475f3bafb"`,
  );
});
