import { expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { id } from '#shared/values/id.ts';
import { nextPayment } from './payment-steps.ts';

const some = id<'document'>('019a0000-0000-7000-8000-000000000001');
const cooperationId = id<'cooperation'>('019a0000-0000-7000-8000-000000000002');
const published = {
  step: 'published',
  cooperationId,
  acceptanceId: null,
  acceptedFen: null,
  invoicedFen: fen(0),
  paidFen: fen(0),
} as const;
const accepted = { ...published, acceptanceId: some, acceptedFen: fen(500) };

test('what was published is accepted, then invoiced, then paid', () => {
  expect(nextPayment({ ...published, step: 'scheduled' })).toBeNull();
  expect(nextPayment(published)).toBe('accept');
  expect(nextPayment(accepted)).toBe('invoice');
  expect(nextPayment({ ...accepted, invoicedFen: fen(500) })).toBe('pay');
  expect(nextPayment({ ...accepted, invoicedFen: fen(500), paidFen: fen(500) })).toBeNull();
});

test('an invoice that came is paid before the next one is asked for', () => {
  expect(nextPayment({ ...accepted, invoicedFen: fen(200) })).toBe('pay');
  expect(nextPayment({ ...accepted, invoicedFen: fen(200), paidFen: fen(200) })).toBe('invoice');
});

test('what no contract stands behind is not paid here', () => {
  expect(nextPayment({ ...published, cooperationId: null })).toBeNull();
});
