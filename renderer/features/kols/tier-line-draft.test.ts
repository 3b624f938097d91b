import { expect, test } from 'vitest';
import { basisPoints } from '#shared/values/basis-points.ts';
import { id } from '#shared/values/id.ts';
import { blankLine, draftLines, readLines } from './tier-line-draft.ts';

const lineId = id<'budget_line'>('019a0000-0000-7000-8000-000000000001');

test('shares are typed in percent, and kept as they were read', () => {
  const kept = [
    { tier: 'head', lineId, shareBp: basisPoints(6000) },
    { tier: 'mid', lineId, shareBp: basisPoints(2550) },
  ] as const;
  const drafts = draftLines(kept);
  expect(drafts).toEqual([{ lineId, head: '60', mid: '25.5', ordinary: '' }]);
  expect(readLines(drafts)).toEqual({ lines: kept });
});

test('what is no share, or together more than the line, is told with its line', () => {
  const line = blankLine(lineId);
  expect(readLines([{ ...line, head: 'much' }])).toEqual({ fault: 'unreadable', lineId });
  expect(readLines([{ ...line, head: '-5' }])).toEqual({ fault: 'negative', lineId });
  expect(readLines([{ ...line, head: '80', mid: '20.01' }])).toEqual({ fault: 'over', lineId });
  expect(readLines([{ ...line, head: '80', mid: '20', ordinary: '0' }])).toMatchObject({ lines: [{}, {}] });
});
