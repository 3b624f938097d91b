import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { bandLimits } from '../policy/band.ts';
import { type BandChange, needsException } from '../policy/plan-band.ts';
import type { Params, Refusal } from '../refusal.ts';
import type { Books } from './books.ts';
import { isReserve } from './books.ts';
import { holdsMoney, type LineMove } from './move.ts';
import type { RequestKind } from './request.ts';
import type { RequestCheck, RequestCheckCode } from './request-preview.ts';

const MOST_LINES = 3;

export type Checked = {
  readonly kind: RequestKind;
  readonly books: Books;
  readonly moves: readonly LineMove[];
  readonly faults: readonly Refusal[];
  readonly bands: readonly BandChange[];
  /** All that is planned afterwards, draws counted where the money was set aside. */
  readonly planAfterFen: Fen;
  readonly neededCount: number;
  readonly candidateCount: number;
};

/** What a requester and an approver should know of a request, what stops it first. */
export function requestChecks(checked: Checked): readonly RequestCheck[] {
  return [
    ...faultChecks(checked.faults),
    ...moneyChecks(checked),
    ...bandChecks(checked),
    ...reserveChecks(checked),
    ...approverChecks(checked),
  ];
}

const check = (
  status: RequestCheck['status'],
  code: RequestCheckCode,
  params: Params = {},
): RequestCheck => ({
  code,
  status,
  params,
});

const told: ReadonlyMap<string, RequestCheckCode> = new Map(
  (
    [
      'money-short',
      'month-short',
      'month-closed',
      'line-removed',
      'legs-do-not-add-up',
      'over-allocated',
    ] as const
  ).map((code) => [code, code]),
);

/** Each sentence once, however many legs it is about. */
function faultChecks(faults: readonly Refusal[]): readonly RequestCheck[] {
  const checks = faults.map(({ reason, params }) => {
    const code = told.get(reason);
    return code === undefined ? check('stop', 'refused') : check('stop', code, params);
  });
  return [...new Map(checks.map((each) => [JSON.stringify(each), each])).values()];
}

function moneyChecks({ kind, moves }: Checked): readonly RequestCheck[] {
  const short = moves.filter(({ shortFen }) => shortFen > 0);
  const warned = holdsMoney(kind)
    ? []
    : short.map(({ line, shortFen: byFen }) => check('watch', 'money-short', { line: line.name, byFen }));
  const free = moves.filter(({ line, changeFen, shortFen }) => shortFen === 0 && gives(line.kind, changeFen));
  if (free.length > MOST_LINES)
    return [...warned, check('good', 'money-free-many', { lineCount: free.length })];
  return [...warned, ...free.map(({ line }) => check('good', 'money-free', { line: line.name }))];
}

function gives(kind: 'spend' | 'rebate', changeFen: Fen): boolean {
  return kind === 'spend' ? changeFen < 0 : changeFen > 0;
}

function bandChecks({ bands, books, planAfterFen }: Checked): readonly RequestCheck[] {
  const moved = bands.filter((band) => band.moved);
  if (moved.length === 0) return [];
  const names = new Map(books.categories.map(({ id, name }) => [id, name]));
  const checks = moved.flatMap((band) =>
    bandCheck(band, names.get(band.share.categoryId) ?? '', planAfterFen),
  );
  return checks.length > 0 ? checks : [check('good', 'within-bands')];
}

function bandCheck(band: BandChange, category: string, planAfterFen: Fen): readonly RequestCheck[] {
  const { shareBp, state } = band.after;
  if (shareBp === null) return [];
  const { lowerBp, upperBp } = bandLimits(band.share);
  const isUpper = state === 'above' || state === 'near-upper';
  const limitBp = isUpper ? upperBp : lowerBp;
  const byBp = Math.abs(shareBp - limitBp);
  if (state === 'near-upper' || state === 'near-lower') {
    const roomFen = fen(Math.round((planAfterFen / WHOLE_BP) * byBp));
    return [check('watch', state, { category, shareBp, limitBp, roomBp: byBp, roomFen })];
  }
  if (state !== 'above' && state !== 'below') return [];
  if (band.exception !== null) {
    return [check('watch', 'excepted', { category, shareBp, untilDay: band.exception.until })];
  }
  if (!needsException(band)) return [check('watch', 'still-outside', { category, shareBp, limitBp })];
  return [
    check('stop', state === 'above' ? 'above-band' : 'below-band', { category, shareBp, limitBp, byBp }),
  ];
}

function reserveChecks({ kind, books, moves }: Checked): readonly RequestCheck[] {
  if (kind !== 'draw' && kind !== 'release') return [];
  const ofReserve = moves.filter(({ line }) => isReserve(books, line));
  const takenFen = ofReserve.reduce((sum, move) => sum + move.changeFen, 0);
  const planFen = books.categories
    .filter(({ hue }) => hue === 'reserve')
    .reduce((sum, { id }) => sum + (books.planFen.get(id) ?? 0), 0);
  const restFen = -moves.reduce((sum, move) => sum + move.changeFen, 0);
  const after = check('good', 'reserve-after', { reserveFen: planFen + takenFen });
  return kind === 'release' && restFen > 0
    ? [after, check('good', 'to-unallocated', { amountFen: restFen })]
    : [after];
}

function approverChecks({ neededCount, candidateCount }: Checked): readonly RequestCheck[] {
  return candidateCount < neededCount
    ? [check('watch', 'too-few-approvers', { neededCount, candidateCount })]
    : [];
}
