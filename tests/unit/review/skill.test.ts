import { describe, expect, test } from 'vitest';
import { SkillRoles } from '../../../lib/review/people.ts';
import {
  accept,
  delegate,
  mayNotManage,
  putSkill,
  transfer,
  withoutPerson,
} from '../../../lib/review/skill.ts';
import { done, kind, ROLES, TEAM } from './cases.ts';

const grant = { kind: 'review' } as const;
const skill = (but: Partial<SkillRoles> = {}) => ({ members: TEAM, roles: { ...ROLES, ...but } });

describe('a skill', () => {
  test('stays with its owner until the new one accepts', () => {
    const offered = done(transfer(skill(), { who: 'olga', to: 'nele', grant }));
    expect(offered).toEqual({ ...ROLES, offered: 'nele' });
    expect(done(accept({ members: TEAM, roles: offered }, { who: 'nele', grant }))).toEqual({
      ...ROLES,
      owner: 'nele',
    });
  });

  test('taken over by its deputy has no deputy', () => {
    expect(done(accept(skill({ offered: 'dan' }), { who: 'dan', grant }))).toMatchObject({
      owner: 'dan',
      deputy: null,
    });
  });

  test.each(['nele', 'ada', 'olga'])('offered to the deputy is not accepted by %s', (who) => {
    expect(kind(accept(skill({ offered: 'dan' }), { who, grant }))).toBe('not-offered');
  });

  test.each(['dan', 'ada', 'nele'])('with an owner is neither offered nor delegated by %s', (who) => {
    expect(kind(transfer(skill(), { who, to: 'finn', grant }))).toBe('not-owner');
    expect(kind(delegate(skill(), { who, to: 'finn', grant }))).toBe('not-owner');
  });

  test('without an owner is an admin’s to give', () => {
    expect(kind(transfer(skill({ owner: null }), { who: 'ada', to: 'finn', grant }))).toBeNull();
    expect(kind(transfer(skill({ owner: null }), { who: 'dan', to: 'dan', grant }))).toBe('not-owner');
  });

  test.each([
    ['zoe', 'not-member'],
    ['bot', 'service'],
    ['olga', 'same-person'],
  ])('goes not to %s', (to, refusal) => {
    expect(kind(transfer(skill(), { who: 'olga', to, grant }))).toBe(refusal);
    expect(kind(delegate(skill(), { who: 'olga', to, grant }))).toBe(refusal);
  });

  test('has a deputy its owner names, or none', () => {
    expect(done(delegate(skill(), { who: 'olga', to: 'nele', grant }))).toMatchObject({ deputy: 'nele' });
    expect(done(delegate(skill(), { who: 'olga', to: null, grant }))).toMatchObject({ deputy: null });
  });

  test('is changed with a review grant only', () => {
    const sync = { kind: 'sync' } as const;
    expect(kind(transfer(skill(), { who: 'olga', to: 'nele', grant: sync }))).toBe('needs-grant');
    expect(kind(accept(skill({ offered: 'dan' }), { who: 'dan', grant: sync }))).toBe('needs-grant');
    expect(kind(delegate(skill(), { who: 'olga', to: null, grant: sync }))).toBe('needs-grant');
    expect(kind(putSkill(skill(), { who: 'olga', approvers: ROLES, grant: sync }))).toBe('needs-grant');
  });

  test('of one who leaves is the deputy’s, else nobody’s', () => {
    expect(withoutPerson(ROLES, 'olga')).toEqual({ ...ROLES, owner: 'dan', deputy: null });
    expect(withoutPerson({ ...ROLES, deputy: null }, 'olga').owner).toBeNull();
  });

  test('names nobody any more who has left', () => {
    expect(withoutPerson(ROLES, 'dan')).toEqual({ ...ROLES, deputy: null });
    expect(withoutPerson(ROLES, 'nele').named).toEqual(['nils']);
    expect(withoutPerson(ROLES, 'dora').domainApprover).toBeNull();
    expect(withoutPerson({ ...ROLES, offered: 'finn' }, 'finn').offered).toBeNull();
    expect(withoutPerson({ ...ROLES, offered: 'finn' }, 'olga').offered).toBe('finn');
    expect(withoutPerson({ ...ROLES, offered: 'dan' }, 'olga'), 'a deputy who was offered it has it').toEqual(
      {
        ...{ ...ROLES, owner: 'dan', deputy: null, offered: null },
      },
    );
  });

  test('is read from a skill’s body, which keeps what else it says', () => {
    expect(SkillRoles.parse({ name: 'Cooking', owner: 'olga' })).toEqual({
      name: 'Cooking',
      owner: 'olga',
      deputy: null,
      domainApprover: null,
      named: [],
      offered: null,
    });
  });
});

test.each([
  ['olga', undefined],
  ['ada', undefined],
  ['dan', 'not-owner'],
  ['nele', 'not-owner'],
  ['bot', 'service'],
  ['zoe', 'not-member'],
])('sets and experiments of a skill are its owner’s and admins’: %s', (who, refusal) => {
  expect(mayNotManage(skill(), { who, grant })?.kind).toBe(refusal);
});

describe('who gives second approvals', () => {
  const named = { ...ROLES, named: ['finn'] };
  const domain = { ...ROLES, domainApprover: 'finn' };

  test('is an admin’s to say', () => {
    expect(done(putSkill(skill(), { who: 'ada', approvers: named, grant }))).toEqual(named);
    expect(done(putSkill(skill(), { who: 'ada', approvers: domain, grant }))).toEqual(domain);
  });

  test('is not the owner’s to say, who may change the rest', () => {
    expect(kind(putSkill(skill(), { who: 'olga', approvers: named, grant }))).toBe('admin-only');
    expect(kind(putSkill(skill(), { who: 'olga', approvers: domain, grant }))).toBe('admin-only');
    expect(kind(putSkill(skill(), { who: 'olga', approvers: ROLES, grant }))).toBeNull();
  });

  test('is nobody else’s', () => {
    expect(kind(putSkill(skill(), { who: 'dan', approvers: ROLES, grant }))).toBe('not-owner');
  });

  test('changes neither owner nor deputy', () => {
    const approvers = { ...ROLES, owner: 'finn', deputy: 'finn' };
    expect(done(putSkill(skill(), { who: 'ada', approvers, grant }))).toEqual(ROLES);
  });
});
