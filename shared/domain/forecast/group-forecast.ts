import type { BasisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import { type EarnedValue, earnedValue } from './earned-value.ts';
import { type Landing, landing } from './landing.ts';
import { JointReach } from './landing-band.ts';
import type { LineForecast } from './line-forecast.ts';

export type GroupForecast = Landing & {
  /** Of the lines whose progress is known, together; null where none is. */
  readonly earned: EarnedValue | null;
  /** How much of the plan these lines are; null without plan. */
  readonly earnedShareBp: BasisPoints | null;
};

/** Some lines together: their amounts add up, to the fen; their bands are joined (see JointReach). */
export class GroupSum {
  readonly #overCount: number;
  readonly #joint: JointReach;
  readonly #months: Float64Array;
  readonly #sums = { planFen: 0, actualFen: 0, openFen: 0 };
  readonly #known = { bacFen: 0, pvFen: 0, evFen: 0, acFen: 0 };
  #hasEarned = false;

  constructor(length: number, overCount: number) {
    this.#overCount = overCount;
    this.#joint = new JointReach(length - overCount);
    this.#months = new Float64Array(length);
  }

  add(line: LineForecast): void {
    this.#joint.add(line.reach);
    this.#addMonths(line.months);
    addNamed(this.#sums, AMOUNTS, line);
    if (line.earned === null) return;
    this.#hasEarned = true;
    addNamed(this.#known, EARNED, line.earned);
  }

  /** All the lines of another group, which has to have the same months. */
  addGroup(other: GroupSum): void {
    this.#joint.addJoint(other.#joint);
    this.#addMonths(other.#months);
    addNamed(this.#sums, AMOUNTS, other.#sums);
    this.#hasEarned ||= other.#hasEarned;
    addNamed(this.#known, EARNED, other.#known);
  }

  forecast(): GroupForecast {
    const { planFen, actualFen, openFen } = this.#sums;
    const { bacFen, pvFen, evFen, acFen } = this.#known;
    const amounts = { planFen: fen(planFen), actualFen: fen(actualFen), openFen: fen(openFen) };
    return {
      ...landing(amounts, Array.from(this.#months, fen), this.#joint.reach(), this.#overCount),
      earned: this.#hasEarned
        ? earnedValue({ bacFen: fen(bacFen), pvFen: fen(pvFen), evFen: fen(evFen), acFen: fen(acFen) })
        : null,
      earnedShareBp: shareBp(fen(bacFen), fen(planFen)),
    };
  }

  #addMonths(months: ArrayLike<number>): void {
    const sums = this.#months;
    for (let position = 0; position < sums.length; position += 1) {
      sums[position] = (sums[position] ?? 0) + (months[position] ?? 0);
    }
  }
}

function addNamed<Name extends string>(
  sums: Record<Name, number>,
  names: readonly Name[],
  amounts: Readonly<Record<Name, number>>,
): void {
  for (const name of names) sums[name] += amounts[name];
}

const AMOUNTS = ['planFen', 'actualFen', 'openFen'] as const;
const EARNED = ['bacFen', 'pvFen', 'evFen', 'acFen'] as const;
