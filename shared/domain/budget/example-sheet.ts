import { basisPoints } from '#shared/values/basis-points.ts';
import { type Day, day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { ZERO_FEN, fen } from '#shared/values/money.ts';
import { type Month, month, monthsFrom } from '#shared/values/month.ts';
import type { CategoryId } from './category.ts';
import type { LineId, LineKind } from './line.ts';
import type { Sheet, SheetLine } from './sheet.ts';

/** Small sheets for the tests of the rules, written in numbers. */
type ExampleLine = {
  readonly category: number;
  readonly kind?: LineKind;
  readonly plan: readonly number[];
  readonly actual?: readonly number[];
  readonly open?: readonly number[];
  readonly actualOutside?: number;
  readonly openOutside?: number;
};

export type Example = {
  readonly total: number;
  readonly months: number;
  readonly sharesBp?: readonly number[];
  readonly lines: readonly ExampleLine[];
  readonly firstMonth?: Month;
  readonly today?: Day;
  readonly closedMonths?: readonly Month[];
};

const P5_5_SHARES = [6000, 2000, 1500, 500];

export function exampleSheet(example: Example): Sheet {
  const { total, months, sharesBp = P5_5_SHARES, firstMonth = month('2026-01') } = example;
  return {
    programme: {
      id: exampleId(0),
      name: 'Wealth online',
      totalFen: fen(total),
      firstMonth,
      monthCount: months,
    },
    months: [...monthsFrom(firstMonth, months)],
    categories: sharesBp.map((shareBp, position) => ({
      id: exampleCategoryId(position),
      name: `Category ${position}`,
      hue: 'other',
      position,
      shareBp: basisPoints(shareBp),
      bandBp: basisPoints(200),
      targetFen: ZERO_FEN,
    })),
    lines: example.lines.map((line, position) => sheetLine(line, position, months)),
    draws: [],
    exceptions: [],
    heldToPolicy: false,
    reserveInForce: false,
    closedMonths: [...(example.closedMonths ?? [])],
    today: example.today ?? day('2026-06-28'),
  };
}

export function exampleCategoryId(position: number): CategoryId {
  return exampleId(1000 + position);
}

export function exampleLineId(position: number): LineId {
  return exampleId(10_000 + position);
}

function sheetLine(line: ExampleLine, position: number, months: number): SheetLine {
  const none = Array.from({ length: months }, () => 0);
  const { actual = none, open = none, openOutside = 0 } = line;
  return {
    id: exampleLineId(position),
    categoryId: exampleCategoryId(line.category),
    name: `Line ${position}`,
    kind: line.kind ?? 'spend',
    departmentId: null,
    ownerId: null,
    vendor: '',
    note: '',
    position,
    plan: line.plan.map(fen),
    actual: actual.map(fen),
    open: open.map(fen),
    actualOutsideFen: fen(line.actualOutside ?? 0),
    openOutsideFen: fen(openOutside),
    requestedFen: ZERO_FEN,
    contractedFen: fen(open.reduce((sum, amount) => sum + amount, openOutside)),
    acceptedFen: ZERO_FEN,
    entryCount: 0,
    documentCount: 0,
  };
}

function exampleId<Entity extends string>(number: number): Id<Entity> {
  return uuidV7(number, new Uint8Array(10));
}
