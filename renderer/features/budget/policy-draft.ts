import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { PolicyShare } from '#shared/domain/policy/policy.ts';
import { type BasisPoints, WHOLE_BP, basisPoints } from '#shared/values/basis-points.ts';
import { parsePercent, plainPercent } from '#shared/values/percent.ts';

/** A share and its band as they are being typed. */
export type DraftShare = {
  readonly categoryId: PolicyShare['categoryId'];
  readonly share: string;
  readonly band: string;
};

type PercentFault = Extract<ReturnType<typeof parsePercent>, { kind: 'refused' }>['reason'];

/** Starts from the policy that the sheet is held against. */
export function draftShares(categories: Sheet['categories']): readonly DraftShare[] {
  return categories.map(({ id, shareBp, bandBp }) => ({
    categoryId: id,
    share: plainPercent(shareBp),
    band: plainPercent(bandBp),
  }));
}

/** Why a text is no percentage; null where it is one. */
export function percentFault(text: string): PercentFault | null {
  const reading = parsePercent(text);
  return reading.kind === 'refused' ? reading.reason : null;
}

/** The shares that were typed; null while one can't be read. */
export function readShares(drafts: readonly DraftShare[]): PolicyShare[] | null {
  const shares: PolicyShare[] = [];
  for (const { categoryId, share, band } of drafts) {
    const shareReading = parsePercent(share);
    const bandReading = parsePercent(band);
    if (shareReading.kind === 'refused' || bandReading.kind === 'refused') return null;
    shares.push({ categoryId, shareBp: shareReading.bp, bandBp: bandReading.bp });
  }
  return shares;
}

/** What is missing to 100 %, negative when there is too much; what can't be read counts as nothing. */
export function missingBp(drafts: readonly DraftShare[]): BasisPoints {
  let sum = 0;
  for (const { share } of drafts) {
    const reading = parsePercent(share);
    if (reading.kind === 'ok') sum += reading.bp;
  }
  return basisPoints(WHOLE_BP - sum);
}
