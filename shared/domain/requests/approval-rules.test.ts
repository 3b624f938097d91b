import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { fen } from '#shared/values/money.ts';
import type { Person } from '../catalogue/person.ts';
import type { ApprovalLimit } from './approval-limit.ts';
import {
  candidates,
  checkLimits,
  defaultLimits,
  mayDecide,
  type Moved,
  neededApproval,
} from './approval-rules.ts';

const idOf = <Entity extends string>(number: number): Id<Entity> =>
  uuidV7<Entity>(number, new Uint8Array(10));
const person = (number: number, role: Person['role']): Person => ({
  id: idOf(number),
  name: `P${number}`,
  departmentId: null,
  role,
});
const [finance, other, manager, member] = [
  person(1, 'finance'),
  person(2, 'finance'),
  person(3, 'project-manager'),
  person(4, 'member'),
];
const moved = (more: Partial<Moved> = {}): Moved => ({
  kind: 'reallocation',
  amountFen: fen(100),
  acrossCategories: false,
  ...more,
});
const yuan = (amount: number) => fen(amount * 100);

describe('the limits as they come', () => {
  test.each([
    ['within a category up to 50,000', moved({ amountFen: yuan(50_000) }), 'project-manager', 1],
    ['a fen more', moved({ amountFen: fen(5_000_001) }), 'finance', 1],
    ['across categories', moved({ acrossCategories: true }), 'finance', 1],
    ['a fen below a million', moved({ amountFen: fen(99_999_999), acrossCategories: true }), 'finance', 1],
    ['a million', moved({ amountFen: yuan(1_000_000) }), 'finance', 2],
    ['a draw', moved({ kind: 'draw' }), 'finance', 1],
    ['a release of a million', moved({ kind: 'release', amountFen: yuan(1_000_000) }), 'finance', 2],
    ['a baseline', moved({ kind: 'baseline', amountFen: fen(0) }), 'finance', 1],
    ['a scenario', moved({ kind: 'scenario', amountFen: fen(0) }), 'finance', 1],
    ['a plan edit within a category', moved({ kind: 'plan-edit' }), 'project-manager', 1],
  ] as const)('%s', (_what, of, role, approverCount) => {
    expect(neededApproval(defaultLimits, of)).toEqual({ role, approverCount });
  });
});

test('where no limit fits, finance decides', () => {
  expect(neededApproval([], moved())).toEqual({ role: 'finance', approverCount: 1 });
});

test('two limits with the same conditions are refused', () => {
  const limit: ApprovalLimit = {
    kind: null,
    reach: 'any',
    fromFen: fen(1),
    role: 'finance',
    approverCount: 1,
  };
  expect(checkLimits([limit, { ...limit, kind: 'draw' }]).kind).toBe('ok');
  expect(checkLimits([limit, { ...limit, approverCount: 2 }])).toMatchObject({
    refusal: { reason: 'limit-repeated', field: 'limits.1' },
  });
});

test('adding a limit never makes approval easier', () => {
  const limit = fc.record({
    kind: fc.constantFrom(null, 'reallocation' as const, 'draw' as const),
    reach: fc.constantFrom('any' as const, 'within' as const, 'across' as const),
    fromFen: fc.nat(10).map(fen),
    role: fc.constantFrom('project-manager' as const, 'finance' as const),
    approverCount: fc.integer({ min: 1, max: 5 }),
  });
  const anyMoved = fc.record({
    kind: fc.constantFrom('reallocation' as const, 'draw' as const, 'release' as const),
    amountFen: fc.nat(10).map(fen),
    acrossCategories: fc.boolean(),
  });
  const rank = { 'project-manager': 1, finance: 2 };
  fc.assert(
    fc.property(fc.array(limit, { minLength: 1 }), limit, anyMoved, (limits, added, of) => {
      // Only limits that fit count, and the fallback is finance: begin with one that always fits.
      const always = {
        kind: null,
        reach: 'any',
        fromFen: fen(0),
        role: 'project-manager',
        approverCount: 1,
      } as const;
      const before = neededApproval([always, ...limits], of);
      const after = neededApproval([always, ...limits, added], of);
      expect(after.approverCount).toBeGreaterThanOrEqual(before.approverCount);
      expect(rank[after.role]).toBeGreaterThanOrEqual(rank[before.role]);
    }),
  );
});

describe('who may decide', () => {
  const need = { role: 'finance', approverCount: 2 } as const;
  const request = { requesterId: finance.id };
  const refusedFor = (who: Person | null, approvals: readonly { personId: Person['id'] }[] = []) => {
    const outcome = mayDecide(request, approvals, need, who);
    return outcome.kind === 'refused' ? outcome.refusal.reason : null;
  };

  test('is of the role, not the requester, and each once', () => {
    expect(refusedFor(null)).toBe('nobody-at-desk');
    expect(refusedFor(finance)).toBe('own-request');
    expect(refusedFor(manager)).toBe('needs-finance');
    expect(refusedFor(member)).toBe('needs-finance');
    expect(refusedFor(other)).toBeNull();
    expect(refusedFor(other, [{ personId: other.id }])).toBe('already-approved');
  });

  test('finance may do what a project manager may, a member nothing', () => {
    const lower = { role: 'project-manager', approverCount: 1 } as const;
    const people = [finance, other, manager, member];
    expect(candidates({ requesterId: member.id }, [], lower, people)).toEqual([finance, other, manager]);
    expect(mayDecide({ requesterId: finance.id }, [], lower, member)).toMatchObject({
      refusal: { reason: 'needs-project-manager' },
    });
  });
});
