import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lagSchema, linkKinds, type Lag } from './link.ts';
import { formatPredecessors, parsePredecessors } from './predecessor-text.ts';
import { HUNDREDTHS_LIMIT, timeUnits } from './time-units.ts';

const find = (reference: string) => (/^(\d+|\d+\.\d+|A-1|准备)$/.test(reference) ? `id ${reference}` : null);
const read = (text: string) => parsePredecessors(text, find);

function linksIn(text: string): string {
  const outcome = read(text);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value
    .map(({ predecessorId, kind, lag }) => `${predecessorId} ${kind} ${lag.hundredths}${lag.unit}`)
    .join('; ');
}

describe('reads', () => {
  test.each([
    ['', ''],
    ['  , ;', ''],
    ['3', 'id 3 FS 0d'],
    ['3SS+2d', 'id 3 SS 200d'],
    ['7FS+10%', 'id 7 FS 1000%'],
    ['4FF-1w', 'id 4 FF -100w'],
    ['5sf', 'id 5 SF 0d'],
    ['3+2d', 'id 3 FS 200d'],
    ['3-2', 'id 3 FS -200d'],
    ['3FS+0d', 'id 3 FS 0d'],
    ['3 FS + 1.5 days', 'id 3 FS 150d'],
    ['3FS+3ed, 4FS+2 eweeks;5FS-6em', 'id 3 FS 300ed; id 4 FS 200ew; id 5 FS -600em'],
    ['3FS+90min', 'id 3 FS 9000m'],
    ['3FS+4 hrs', 'id 3 FS 400h'],
    ['1.2SS', 'id 1.2 SS 0d'],
    ['A-1FS+1d', 'id A-1 FS 100d'],
    ['A-1', 'id A-1 FS 0d'],
    ['３ＳＳ＋２ｄ，４', 'id 3 SS 200d; id 4 FS 0d'],
    ['3FS+2 个工作日、4开始-开始－1 周；5完成开始', 'id 3 FS 200d; id 4 SS -100w; id 5 FS 0d'],
    ['准备完成-完成+3自然日', 'id 准备 FF 300ed'],
    ['准备', 'id 准备 FS 0d'],
    ['3SS,3FF', 'id 3 SS 0d; id 3 FF 0d'],
    ['3FS+4小时\n4FS+30分钟', 'id 3 FS 400h; id 4 FS 3000m'],
  ])('%j', (text, expected) => {
    expect(linksIn(text)).toBe(expected);
  });
});

describe('refuses, saying where', () => {
  test.each([
    ['9x', 'predecessor-unknown', { reference: '9x', position: 1, text: '9x' }],
    ['3, 12z SS+1d', 'predecessor-unknown', { reference: '12z', position: 4, text: '12z SS+1d' }],
    ['SS+1d', 'predecessor-unreadable', { position: 1, text: 'SS+1d' }],
    ['3, +2d', 'predecessor-unreadable', { position: 4, text: '+2d' }],
    ['3FS+2x', 'lag-unit-unknown', { word: 'x', position: 6 }],
    ['4, 3FS+2 parsecs', 'lag-unit-unknown', { word: 'parsecs', position: 10 }],
    ['3FS+1.234d', 'lag-out-of-range', { position: 4 }],
    ['3FS+99999999999d', 'lag-out-of-range', { position: 4 }],
    ['3,4,3FS', 'predecessor-repeated', { position: 5, text: '3FS' }],
    ['=1+1', 'predecessor-unknown', { reference: '=1', position: 1 }],
  ])('%j', (text, reason, params) => {
    expect(read(text)).toMatchObject({ refusal: { reason, params, field: 'predecessors' } });
  });

  test('a pasted file, at once', () => {
    expect(read('3SS+'.repeat(100_000))).toMatchObject({ refusal: { reason: 'predecessor-unreadable' } });
    const long = read('+1'.repeat(90_000));
    expect(long).toMatchObject({ refusal: { reason: 'predecessor-unknown' } });
    expect(JSON.stringify(long).length).toBeLessThan(400);
  });
});

const anyLag: fc.Arbitrary<Lag> = fc
  .record({
    hundredths: fc.integer({ min: -HUNDREDTHS_LIMIT, max: HUNDREDTHS_LIMIT }),
    unit: fc.constantFrom(...timeUnits, '%' as const),
  })
  .map((lag) => (lag.hundredths === 0 ? { hundredths: 0, unit: 'd' as const } : lag));

test('what is written reads the same again', () => {
  const anyLinks = fc.uniqueArray(
    fc.record({
      predecessorId: fc.integer({ min: 1, max: 9999 }).map((number) => `id ${number}`),
      kind: fc.constantFrom(...linkKinds),
      lag: anyLag,
    }),
    { selector: ({ predecessorId, kind }) => `${predecessorId}${kind}` },
  );
  fc.assert(
    fc.property(anyLinks, (links) => {
      const text = formatPredecessors(links, (id) => id.slice(3));
      expect(read(text)).toEqual({ kind: 'ok', value: links });
      for (const { lag } of links) expect(lagSchema.parse(lag)).toEqual(lag);
    }),
  );
  expect(formatPredecessors([], String)).toBe('');
});
