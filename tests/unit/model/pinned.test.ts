import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { canonical, checked } from '../../../lib/hash/canonical.ts';
import { eventHash } from '../../../lib/hash/event-hash.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { ExportFile } from '../../../lib/log/export-file.ts';
import { Block } from '../../../lib/model/block.ts';
import { Capture } from '../../../lib/model/capture.ts';
import { Check } from '../../../lib/model/check.ts';
import { Claim, Excerpt } from '../../../lib/model/claim.ts';
import { Decision } from '../../../lib/model/decision.ts';
import { Draft, Proposal } from '../../../lib/model/draft.ts';
import { Endpoint } from '../../../lib/model/endpoint.ts';
import { Envelope, KnownEvent } from '../../../lib/model/event.ts';
import { Job } from '../../../lib/model/job.ts';
import { LessonContent, Revision } from '../../../lib/model/lesson.ts';
import { LessonSet } from '../../../lib/model/lesson-set.ts';
import { Outcome } from '../../../lib/model/outcome.ts';
import { Sending } from '../../../lib/model/sending.ts';
import { Skill } from '../../../lib/model/skill.ts';
import { Source } from '../../../lib/model/source.ts';
import { Submission } from '../../../lib/model/submission.ts';
import { TipFeedback } from '../../../lib/model/tip-feedback.ts';
import { values } from './values.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  Block,
  Capture,
  Check,
  Claim,
  Decision,
  Draft,
  Endpoint,
  Envelope,
  Excerpt,
  ExportFile,
  Job,
  KnownEvent,
  LessonContent,
  LessonSet,
  Outcome,
  Proposal,
  Revision,
  Sending,
  Skill,
  Source,
  Submission,
  TipFeedback,
};

const reads: Readonly<Record<string, z.ZodType>> = {
  capture: Capture,
  'capture/changed': Capture,
  draft: Draft,
  'draft/described': Draft,
  'draft/suggested': Draft,
  'draft/made': Draft,
  endpoint: Endpoint,
  priced: Endpoint,
  sending: Sending,
  job: Job,
  export: ExportFile,
  skill: Skill,
  owned: Skill,
  source: Source,
  set: LessonSet,
  submission: Submission,
  decision: Decision,
  feedback: TipFeedback,
  outcome: Outcome,
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
      "capture/changed": "8ebd70cc3fb615f6b58dd51b2469f5ae8e6cf7ea20b4ec7a1a6da5c7694698b3",
      "check.answered/0": "67fb19888976bf82d8da83bd4645597bc908fab9c4c2337cbc0eac018270298e",
      "decision": "f943b8b9c7f39af56e74eab3fba2e5ffeda0919770bf0313c7c9d834c82d7e8f",
      "draft": "2be3d02dc481b681bee413f303ddf8b277837567bea0d3b0bc98fb644211872b",
      "draft/described": "e09f04d3d2d2a57c32e5fa73660be3c5e4f33241787abc4199e09607c684c7c8",
      "draft/made": "7fc688c07e1808532db0ead3334573b80389c0042a9443617ddac9d2fc356d0b",
      "draft/suggested": "f9188b714287e601f0c71c0518ba27ee47eac64e3b5a378ab4be6a3db6849366",
      "endpoint": "c39027714d75044b392e59950b4fe3bde93a43edf21af5fe45c6b55d2239eb08",
      "export": "97f9b0bcebe23ea7d45f22f08038b4f75e680e367ff1f8704403f31c6623024c",
      "feedback": "acfd8b3ee3e6d5ef71cd539f19be4689547d0197f2819bd688cf27fe7e60b27d",
      "job": "19e32a44bdc6981dc10d099d4b8c0478d2a63d6481ee8fa7a881ec483cb9cf97",
      "lesson.deleted/0": "9995ddd5dd362af20a8b8d13538d5b585f10a7e7bd2af13b3bf557351952412f",
      "lesson.outcome/0": "f52855726d449dc6ea76071eb87237e484c9507657399c205e53ad4168181869",
      "lesson.revised/0": "84206942a1469773f61517868fcc28fc2b7feec2103a181b29f07176ac354f20",
      "lesson.revised/1": "6a3b4ddedc0878107f254314018ac74a6d395e78622515689f67f4701a53e77e",
      "lesson.revised/2": "bbe7bc6679d60e17d20cd7d4e49096edb1e924f47df31ff978cb68cd171a0176",
      "lesson.revised/3": "2af6823e3fb03c4c1c369b6fbe604e19bc56ceecbd5308da85b609f0303d43e2",
      "lesson.submitted/0": "89bc940b666450b963fb875788d40bc6b4473180e875afdbd9a352cd013074e5",
      "lesson.taught/0": "04fb0f9dac5513780b94793140c6a77db5ddd2e27828968cb027380e082cd34e",
      "lesson.used/0": "97a62d7e65ff583ff31ed75c47234889ec59817aea812a5cb519cf81e0098229",
      "lesson.used/1": "a011d9fc2e382a36421f8ac082bf239dd9e91aa969c801a897809c082d4c0299",
      "log.retracted/0": "de789ffa69475486bb8291ee53937fecd4faaf6644b72928ae36dbcd7caa89f7",
      "outcome": "8c354b5ee5f6fa0eaaaa23ac19a935673ca361ce458354f7e516cd0c74bad92f",
      "owned": "2ede13cd57f8914726ba6c68a04362d2ccdc58947e039dbd958856faaed9557d",
      "practice.paused/0": "5b2f4a80f9b623e3748eb1d71b4131b0fa0aaae013ca6176512b0a7b110a7d63",
      "practice.paused/1": "2b2d2e5b9ad4a57ebfa9fa20d46cf5e10ec60ce89053579639d6c4631e74460d",
      "priced": "b4f4c9d8fcbc293534cf308034c536a22b44235defcc71631cfbaf6fb501c030",
      "sending": "171a47908f952d0ef4e22b1c6f15e59bc5498a0df045f3789bf8b4abed15a320",
      "set": "6d2f551078171ced2ca9e02f0f9c48608a3c4b70b93da5e4e6f4e753e8fd6b78",
      "skill": "a045f7de6b1fa16806b1ab267c4617a8d3e0ab2f4b0f42cb47ea93816d0dcb20",
      "skill.put/0": "f3db6468c8cf75d130c940fd9ed050e6f572d856e08557d4784f933c87cc32d1",
      "skill.removed/0": "d2e531f13d89c15eb3f049b74de876497d0773e521ff465fcda09940ebbc6413",
      "source": "bcf5988dcaaae1a1a8c18f6645bc717a5eefd24ab8069c5bc3249c004f6efcbc",
      "submission": "250804d55699c300443782720cff16b322028bcf4eedcb1c536c915d4695da56",
      "tip.judged/0": "a86058528a7d03ab2300e7bfeb4b8ba006cbb3c16bd3320e3a001c80b5bb223a",
    }
  `);
});

// Changed since the first pins, each widening only, so that all that was stored still reads: `app`, `made`, `by` and
// `notes` became open names and Proposal and Suggestion loose, for words of newer versions; Draft has `saveAs`, which
// every stored draft always had, the state 'carried' and may say which images are described, how often words of it were
// redacted and what became of the questions that rules suggested; Job may say that nothing held; Proposal may say which
// model made it; Endpoint may say what a million tokens cost; Skill may have levels, owner, deputy and addresses of public frameworks; Revision may settle others (`joins`).
test('the shapes have the pinned schemas', () => {
  const hashes = Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      sha256(canonicalize(z.toJSONSchema(schema)) ?? ''),
    ]),
  );
  expect(hashes).toMatchInlineSnapshot(`
    {
      "Block": "bc8b0a816406511341154191674b4ebb74a88bb99509856169b6f4b5df02564c",
      "Capture": "35c276020532462c5f75cce32f077c2c7bc3bcef21d9a444451fe0b4792b8c25",
      "Check": "36c4abc164d744515c22f3e27611280733c1b9a9b97b1a16814525ca9f856b78",
      "Claim": "453b63125604f0fe0616416e60cb1234a7f97d3eeaab7997dfea9d3a133cc58e",
      "Decision": "f08c0114496a09dc71a2481b0baece752e4078d9fc44db25e74db3fdbe3c936a",
      "Draft": "51b3e007799e5bb8d9b7d2fd6f21b30ec6dfec2dd4201fc1bd57a2330b882c9c",
      "Endpoint": "8ba05b47a34977b0ba8dc998ab87268d4cdcbbccf4c4e0c88bc6fca4d05ead82",
      "Envelope": "fd618cb1ed40aff8f08fc379ce25aa4e7f0fe1213e02ea16a05eb1fb98a4ba42",
      "Excerpt": "49a50a2d869cbc333baeadb8c505140d569eba53e89e55d840329adba0763c4e",
      "ExportFile": "10221be0c072ef454aa578c34c580731ae5d85d261b55f0129a6af6441eb6012",
      "Job": "05a070a7f43e31b5317fd33751cdb79f0e320d4ba967fb34f4cb7b00d8609f40",
      "KnownEvent": "40c542de304e8b81a5e31910f4273ece594df23d5743b2097271a09b39628c97",
      "LessonContent": "ff64abfbf18135ac12d6e9a47214ae0b721bafbf339dcb92ae0a23c9868e750e",
      "LessonSet": "8fed3450e53ca526701774a48442134edea13ed547fd657d2bdb7f5e4ee14158",
      "Outcome": "72df10de70c9d0ce40947dc814236b5c1786bb4b45942064aa29c3c6203440d8",
      "Proposal": "93213eae2ea5b07c61944aabc9dea46a27cea182e018f5f796c39c238762719d",
      "Revision": "14e57c6a922878e8bcf22ebc69c8e2b46334f3cea1f0779b6d374dcdaf4db685",
      "Sending": "0a8444567f312f02eb761b9429193713525bbed4b2704a1f2e86fa857770d0b4",
      "Skill": "d9e2440a58a36bd314de9892efdcbddc3390d00264f7fc35835e81cc433b7e81",
      "Source": "2bd1c0c2d9313d1d7d21753d8ea5044459500b3ed7c0e3dd46c1492ddadf58d9",
      "Submission": "4effbf693566981db5877a998a5669d51cba2619f47b338a80bfb63b7a617603",
      "TipFeedback": "63ef8b90edf7ffc34907cd7f57561c943f3fbdf99d9f557ceb850afe0d3b0953",
    }
  `);
});

test('an event is hashed over id, kind, v, at and body, not over team and device', () => {
  const event = KnownEvent.parse(values['skill.put/0']);
  const { id, kind, v, at, body } = event;
  expect(eventHash(event)).toBe(sha256(canonical([id, kind, v, at, body])));
  const elsewhere = { ...event, team: 'team-1', device: id };
  expect(eventHash(elsewhere)).toBe(eventHash(event));
  expect(eventHash({ ...event, at: at + 1 })).not.toBe(eventHash(event));
  expect(eventHash(event)).toMatchInlineSnapshot(
    `"bfd1ea6522cc80d3eab0e8ddb57e9b33d14ff5d29d10f5689dc7071475f3bafb"`,
  );
});
