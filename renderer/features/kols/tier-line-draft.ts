import type { LineId } from '#shared/domain/budget/line.ts';
import { type Tier, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import type { TierLine } from '#shared/domain/kols/roster.ts';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { parsePercent, plainPercent } from '#shared/values/percent.ts';

/** The shares of a line while they are typed, in percent; empty for none. */
export type LineDraft = Readonly<Record<Tier, string>> & { readonly lineId: LineId };

export function blankLine(lineId: LineId): LineDraft {
  return { lineId, head: '', mid: '', ordinary: '' };
}

export function draftLines(kept: readonly TierLine[]): readonly LineDraft[] {
  const drafts = new Map<LineId, LineDraft>();
  for (const { lineId, tier, shareBp } of kept) {
    drafts.set(lineId, { ...(drafts.get(lineId) ?? blankLine(lineId)), [tier]: plainPercent(shareBp) });
  }
  return [...drafts.values()];
}

export type LinesReading =
  | { readonly lines: readonly TierLine[] }
  | { readonly fault: 'unreadable' | 'negative' | 'over'; readonly lineId: LineId };

/** What is typed, as shares; the first line that can't be read so, or whose shares come to more than the whole. */
export function readLines(drafts: readonly LineDraft[]): LinesReading {
  const lines: TierLine[] = [];
  for (const draft of drafts) {
    const { lineId } = draft;
    let sum = 0;
    for (const tier of tierSchema.options) {
      if (draft[tier].trim() === '') continue;
      const reading = parsePercent(draft[tier]);
      if (reading.kind === 'refused') return { fault: 'unreadable', lineId };
      if (reading.bp < 0) return { fault: 'negative', lineId };
      sum += reading.bp;
      if (reading.bp > 0) lines.push({ tier, lineId, shareBp: reading.bp });
    }
    if (sum > WHOLE_BP) return { fault: 'over', lineId };
  }
  return { lines };
}
