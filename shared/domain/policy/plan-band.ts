import type { BasisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { bandLimits } from './band.ts';
import type { PolicyException } from './exception.ts';
import type { Drift, PolicyShare } from './policy.ts';
import { type CategoryAmounts, drifts } from './policy-watch.ts';

/** A category's share of the plan before and after a change. */
export type BandChange = {
  readonly share: PolicyShare;
  readonly before: Drift;
  readonly after: Drift;
  readonly moved: boolean;
  /** Outside its band afterwards, and further than before. */
  readonly leaves: boolean;
  /** The exception under which it may be there. */
  readonly exception: PolicyException | null;
};

/**
 * What a change of the plan does to the shares, category by category. A category leaves its band when it stands
 * outside afterwards, further than before; one that comes closer, or stays as far out as it was, does not.
 * @param before what each category plans, draws counted where the money was set aside.
 */
export function bandChanges(
  shares: readonly PolicyShare[],
  before: CategoryAmounts,
  after: CategoryAmounts,
  exceptions: readonly PolicyException[],
  today: Day,
): readonly BandChange[] {
  const [driftsBefore, driftsAfter] = [drifts(shares, before), drifts(shares, after)];
  return shares.flatMap((share, index) => {
    const [was, is] = [driftsBefore[index], driftsAfter[index]];
    if (was === undefined || is === undefined) return [];
    const outBp = outsideBp(share, is.shareBp);
    return {
      share,
      before: was,
      after: is,
      moved: was.shareBp !== is.shareBp,
      leaves: outBp > 0 && outBp > sameSideOutsideBp(share, was.shareBp, is.shareBp),
      exception: coveringException(share, is.shareBp, exceptions, today),
    };
  });
}

/** Whether a change has to wait for an exception: it leaves a band, and no exception covers where it leads. */
export function needsException({ leaves, exception }: BandChange): boolean {
  return leaves && exception === null;
}

/** How far a share stands outside its band, in basis points; zero inside, on a limit, and without a share. */
function outsideBp(share: PolicyShare, shareBp: BasisPoints | null): number {
  if (shareBp === null) return 0;
  const { lowerBp, upperBp } = bandLimits(share);
  return Math.max(0, shareBp - upperBp, lowerBp - shareBp);
}

/** From too much to too little is no coming closer. */
function sameSideOutsideBp(share: PolicyShare, wasBp: BasisPoints | null, isBp: BasisPoints | null): number {
  if (wasBp === null || isBp === null) return 0;
  return Math.sign(wasBp - share.shareBp) === Math.sign(isBp - share.shareBp) ? outsideBp(share, wasBp) : 0;
}

/** Exceptions that have not run out. */
export function standingExceptions(
  exceptions: readonly PolicyException[],
  today: Day,
): readonly PolicyException[] {
  return exceptions.filter(({ until }) => until >= today);
}

/** Granted up to a share: nearer to the policy it covers as well, further away or on the other side it does not. */
function coveringException(
  share: PolicyShare,
  shareBp: BasisPoints | null,
  exceptions: readonly PolicyException[],
  today: Day,
): PolicyException | null {
  if (shareBp === null || outsideBp(share, shareBp) === 0) return null;
  const isAbove = shareBp > share.shareBp;
  const covers = standingExceptions(exceptions, today).filter(
    (exception) =>
      exception.categoryId === share.categoryId &&
      (isAbove ? exception.shareBp >= shareBp : exception.shareBp <= shareBp),
  );
  return covers.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}
