import { describe, expect, it } from 'vitest';
import { lineIdSchema } from '../budget/line.ts';
import type { ImportMapping } from './import.ts';
import { proposeMapping } from './mapping-proposal.ts';

const feed = lineIdSchema.parse('018bcfe5-6800-7000-8000-000000000001');
const gone = lineIdSchema.parse('018bcfe5-6800-7000-8000-000000000002');
const lines = [{ id: feed, name: 'Feed ads' }];

const suggestion: ImportMapping = {
  columns: { day: 0, amount: 1, line: 2 },
  dateOrder: 'year-first',
  lineForAll: null,
  lineByValue: {},
  amountUnit: 'yuan',
};
const table = { headers: ['Date', 'Cost', 'Campaign'], suggestion, lineTexts: ['feed ADS', '916'] };

describe('proposing a mapping', () => {
  it('follows the headers, and matches values that are called like a line', () => {
    expect(proposeMapping(table, { lines, profiles: [] })).toEqual({
      mapping: { ...suggestion, lineByValue: { 'feed ADS': feed } },
      profile: null,
    });
  });

  it('follows the profile remembered for just these headers, without lines that are gone', () => {
    const mapping: ImportMapping = {
      ...suggestion,
      dateOrder: 'day-first',
      lineForAll: gone,
      lineByValue: { '916': feed, '936': gone, '1178': null },
    };
    const profile = { id: 'p', name: 'Meta', headers: table.headers, mapping };
    const other = { ...profile, id: 'q', headers: ['Date', 'Cost'] };
    const proposal = proposeMapping(table, { lines, profiles: [other, profile] });
    expect(proposal.profile?.id).toBe('p');
    expect(proposal.mapping).toEqual({
      ...mapping,
      lineForAll: null,
      lineByValue: { 'feed ADS': feed, '916': feed, '1178': null },
    });
  });
});
