import fc from 'fast-check';
import { expect, test } from 'vitest';
import { id } from '#shared/values/id.ts';
import { day } from '#shared/values/day.ts';
import type { Risk } from '../risks/risk.ts';
import type { RequestInput, RequestState } from './request.ts';
import { nextNumber } from '../values/running-number.ts';
import { numberPrefix } from './request-number.ts';
import { checkComplete, checkDrawRisk, mayHandle, type RequestStep, stateAfter } from './request-rules.ts';

const STEPS = [
  'change',
  'submit',
  'withdraw',
  'approve',
  'apply',
  'reject',
] as const satisfies readonly RequestStep[];

test('each step leads from where it may, and what is decided stays decided', () => {
  const table = (['draft', 'submitted', 'applied', 'rejected', 'withdrawn'] as const).map((state) =>
    STEPS.map((step) => {
      const after = stateAfter({ state, number: 'RA-2026-001' }, step);
      return after.kind === 'ok' ? after.value : after.refusal.reason;
    }),
  );
  const never = (state: RequestState) => Array.from({ length: 6 }, () => `request-is-${state}`);
  expect(table).toEqual([
    ['draft', 'submitted', 'withdrawn', ...never('draft').slice(3)],
    ['request-is-submitted', 'request-is-submitted', 'withdrawn', 'submitted', 'applied', 'rejected'],
    never('applied'),
    never('rejected'),
    never('withdrawn'),
  ]);
});

test('no way leads from a decision back, whatever is tried', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 12 }), (steps) => {
      let state: RequestState = 'draft';
      const decided: RequestState[] = [];
      for (const step of steps) {
        const after = stateAfter({ state, number: '' }, step);
        if (after.kind === 'ok') state = after.value;
        if (['applied', 'rejected', 'withdrawn'].includes(state)) decided.push(state);
      }
      expect(new Set(decided).size).toBeLessThanOrEqual(1);
    }),
  );
});

test('a draft belongs to its requester, or to whoever takes it up', () => {
  const people = ['019c0000-0000-7000-8000-000000000001', '019c0000-0000-7000-8000-000000000002'].map(
    (text) => ({
      id: id<'person'>(text),
      name: text,
      departmentId: null,
      role: 'member' as const,
    }),
  );
  const [one, other] = people;
  if (one === undefined || other === undefined) throw new Error('unreachable');
  expect(mayHandle({ requesterId: one.id }, 'One', one).kind).toBe('ok');
  expect(mayHandle({ requesterId: one.id }, 'One', other)).toMatchObject({
    refusal: { reason: 'request-not-yours', params: { person: 'One' } },
  });
  expect(mayHandle({ requesterId: null }, null, other).kind).toBe('ok');
  expect(mayHandle({ requesterId: null }, null, null)).toMatchObject({
    refusal: { reason: 'nobody-at-desk' },
  });
});

test('a request says what it has to before it is sent', () => {
  const input: Omit<RequestInput, 'legs'> = {
    kind: 'reallocation',
    reason: 'Why',
    papers: [],
    cause: null,
    causeText: '',
    riskId: null,
    versionId: null,
  };
  const draw: typeof input = {
    ...input,
    kind: 'draw',
    cause: 'other',
    causeText: 'A storm',
    papers: [{ text: 'News', reference: '' }],
  };
  const fault = (of: Parameters<typeof checkComplete>[0]) => {
    const outcome = checkComplete(of);
    return outcome.kind === 'ok' ? null : [outcome.refusal.reason, outcome.refusal.field];
  };
  expect(fault(input)).toBeNull();
  expect(fault({ ...input, reason: ' ' })).toEqual(['reason-missing', 'reason']);
  expect(fault({ ...input, papers: [{ text: '', reference: ' ' }] })).toEqual(['paper-empty', 'papers.0']);
  expect(fault(draw)).toBeNull();
  expect(fault({ ...draw, cause: null })).toEqual(['cause-missing', 'cause']);
  expect(fault({ ...draw, causeText: '', riskId: null })).toEqual(['cause-text-missing', 'causeText']);
  expect(fault({ ...draw, cause: 'public-opinion', causeText: '', riskId: null })).toBeNull();
  expect(fault({ ...draw, papers: [] })).toEqual(['evidence-missing', 'papers']);
  expect(fault({ ...input, kind: 'baseline' })).toEqual(['version-missing', 'versionId']);
});

test('a draw names its risk as soon as there is one that is not closed', () => {
  const riskId = id<'risk'>('019c0000-0000-7000-8000-000000000003');
  const fault = (kind: RequestInput['kind'], named: typeof riskId | null, ...states: Risk['status'][]) => {
    const outcome = checkDrawRisk(
      { kind, riskId: named },
      states.map((status) => ({ status })),
    );
    return outcome.kind === 'ok' ? null : [outcome.refusal.reason, outcome.refusal.field];
  };
  expect(fault('draw', null)).toBeNull();
  expect(fault('draw', null, 'closed')).toBeNull();
  expect(fault('draw', null, 'closed', 'open')).toEqual(['risk-missing', 'riskId']);
  expect(fault('draw', null, 'occurred')).toEqual(['risk-missing', 'riskId']);
  expect(fault('draw', riskId, 'open')).toBeNull();
  expect(fault('release', null, 'open')).toBeNull();
});

test('numbers run by kind and year, past gaps and a thousand', () => {
  const prefix = numberPrefix('reallocation', day('2026-06-22'));
  expect(prefix).toBe('RA-2026-');
  expect(nextNumber(prefix, [])).toBe('RA-2026-001');
  expect(nextNumber(prefix, ['RA-2026-002', 'DR-2026-009', 'RA-2026-x'])).toBe('RA-2026-003');
  expect(nextNumber(prefix, ['RA-2026-999'])).toBe('RA-2026-1000');
});
