import { hasStarterName } from '../lib/flow/starter-name.ts';
import type { SkillId } from '../lib/model/skill.ts';
import { type PlainKey, t } from '../lib/platform/i18n.ts';

const STARTERS: Readonly<Record<SkillId, PlainKey>> = {
  '685641b6-74f4-52c3-b555-dd0a4757b40c': 'skills.starter.incident_response',
  '2a69adf2-3f43-5ac4-ba8e-9ff761fc1265': 'skills.starter.deployment_and_releases',
  'a4e7f9c6-cb77-54dd-85d7-dd91ef5e6ce7': 'skills.starter.databases',
  'd6554734-f587-54c5-af2d-8653c3c334db': 'skills.starter.networking_and_certificates',
  '513e4ae7-598d-5cdc-8d20-a5fbbe738076': 'skills.starter.cloud_and_infrastructure',
  'a2f58a26-e877-5a70-a21c-a1091bf3533d': 'skills.starter.security_and_access',
  '2cf27437-33e2-5f36-87d1-71bc34309204': 'skills.starter.testing_and_quality',
  'e2c72d32-b370-587d-88e5-a22d99f4fa94': 'skills.starter.software_design',
  '64425a9f-54b7-5d36-8edd-f53ef7c8feb3': 'skills.starter.data_and_reporting',
  '6cf16c7e-c82a-533c-b1dd-d89c3b76bd9a': 'skills.starter.customer_support',
  '800cda50-7e5f-5263-87d8-99b56f9c5b4a': 'skills.starter.planning_and_delivery',
  '6c4621db-c314-52ae-8bb1-6f78d2d5b5a9': 'skills.starter.working_practices',
};

/** The name of a skill as it is shown: a starter's in the person's language, unless it was renamed. */
export function skillName(skill: { id: SkillId; name: string }): string {
  const key = STARTERS[skill.id];
  return key !== undefined && hasStarterName(skill) ? t(key) : skill.name;
}
