import { type WarningRule, warningUnits } from '#shared/domain/risks/warning.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { parsePercent, plainPercent } from '#shared/values/percent.ts';

/** A rule as it is typed. */
export type RuleDraft = Pick<WarningRule, 'kind' | 'isOn'> & {
  readonly raiseAt: string;
  readonly clearAt: string;
};

export function ruleDraft({ kind, isOn, raiseAt, clearAt }: WarningRule): RuleDraft {
  return { kind, isOn, raiseAt: limitText(kind, raiseAt), clearAt: limitText(kind, clearAt) };
}

/** Shares as percent, everything else as it is. */
function limitText(kind: WarningRule['kind'], limit: number): string {
  return warningUnits[kind].unit === 'share' ? plainPercent(basisPoints(limit)) : String(limit);
}

const MOST = 10_000;

/** A limit in the unit of its kind; null where the text is no number. */
export function readLimit(kind: WarningRule['kind'], text: string): number | null {
  if (warningUnits[kind].unit === 'share') {
    const reading = parsePercent(text);
    return reading.kind === 'ok' ? reading.bp : null;
  }
  const plain = text.normalize('NFKC').replace('\u2212', '-').trim();
  const whole = /^-?\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(whole) <= MOST ? whole : null;
}

/** Every rule; null while one of them can't be read. */
export function readRules(drafts: readonly RuleDraft[]): WarningRule[] | null {
  const rules = drafts.flatMap(({ kind, isOn, raiseAt, clearAt }) => {
    const [raise, clear] = [readLimit(kind, raiseAt), readLimit(kind, clearAt)];
    return raise === null || clear === null ? [] : [{ kind, isOn, raiseAt: raise, clearAt: clear }];
  });
  return rules.length === drafts.length ? rules : null;
}
