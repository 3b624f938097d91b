import { useTranslation } from 'react-i18next';
import type { CategoryHue } from '#shared/domain/budget/category.ts';
import { bandLimits } from '#shared/domain/policy/band.ts';
import type { Drift, DriftBasis, PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { MINUS } from '#renderer/ui/formats.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { laneBand, laneMark } from './policy-lane.ts';

/** A lane is drawn 1,000 units wide and stretched to its cell; what has a shape of its own is placed in percent. */
const HEIGHT = 24;
const EDGE_PERCENT = 2;

const percentAt = (at: number) => `${50 + at * (50 - EDGE_PERCENT)}%`;

type Props = { readonly row: PolicyWatchRow; readonly hue: CategoryHue; readonly scaleBp: number };

/**
 * Grey band: tolerance; long tick: policy; short tick: plan; hollow mark: committed; solid mark: actual. Outside the
 * band a mark is a red square.
 */
export function PolicyLane({ row, hue, scaleBp }: Props) {
  const band = laneBand(row, scaleBp);
  const edges = [percentAt(band.from), percentAt(band.to)] as const;
  const words = useLaneText(row);
  return (
    <>
      <span className="tz-spoken">{words}</span>
      <svg className="tz-lane" width="100%" height={HEIGHT} aria-hidden="true">
        <rect className="tz-lane-band" x={edges[0]} y="4" width={widthOf(band)} height="16" />
        {edges.map((x) => (
          <line key={x} className="tz-lane-limit" x1={x} x2={x} y1="4" y2="20" />
        ))}
        <line className="tz-lane-policy" x1="50%" x2="50%" y1="0" y2={HEIGHT} />
        <PlanTick drift={row.plan} scaleBp={scaleBp} />
        <ShareMark basis="committed" drift={row.committed} scaleBp={scaleBp} hue={hue} />
        <ShareMark basis="actual" drift={row.actual} scaleBp={scaleBp} hue={hue} />
      </svg>
    </>
  );
}

function widthOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${(to - from) * (50 - EDGE_PERCENT)}%`;
}

type MarkProps = { readonly drift: Drift; readonly scaleBp: number };

function PlanTick({ drift, scaleBp }: MarkProps) {
  const mark = laneMark(drift.driftBp, scaleBp);
  if (mark === null) return null;
  const x = percentAt(mark.at);
  const isOut = drift.state === 'above' || drift.state === 'below';
  return (
    <line className={isOut ? 'tz-lane-plan tz-lane-out' : 'tz-lane-plan'} x1={x} x2={x} y1="3" y2="14" />
  );
}

type ShareMarkProps = MarkProps & { readonly hue: CategoryHue; readonly basis: 'committed' | 'actual' };

/** Committed in the upper half of the lane, actual in the lower: none hides another. An arrow points farther out. */
function ShareMark({ basis, drift, scaleBp, hue }: ShareMarkProps) {
  const mark = laneMark(drift.driftBp, scaleBp);
  if (mark === null) return null;
  const isOut = drift.state === 'above' || drift.state === 'below';
  const kind = isOut ? `tz-lane-out tz-lane-${basis}` : `tz-lane-${basis} tz-hue-${hue}`;
  return (
    <svg
      x={percentAt(mark.at)}
      y={basis === 'committed' ? 8 : HEIGHT - 8}
      width="1"
      height="1"
      overflow="visible"
    >
      {isOut ? (
        <rect className={kind} x="-3.5" y="-3.5" width="7" height="7" />
      ) : (
        <circle className={kind} r={basis === 'committed' ? 3.25 : 4} />
      )}
      {mark.isBeyond && (
        <path className="tz-lane-beyond" d={mark.at > 0 ? 'M7-3 11 0 7 3' : 'M-7-3-11 0-7 3'} />
      )}
    </svg>
  );
}

/** What a lane shows, in words. */
function useLaneText(row: PolicyWatchRow): string {
  const { t } = useTranslation();
  const { percent, points } = useFormats();
  const { lowerBp, upperBp } = bandLimits(row);
  const told = ({ shareBp, driftBp }: Drift) =>
    shareBp === null || driftBp === null
      ? t('budget.policyStrip.unknown')
      : `${percent(shareBp, 2)} (${points(driftBp, 2)})`;
  return t('budget.policyStrip.laneText', {
    policy: percent(row.shareBp),
    from: percent(lowerBp),
    to: percent(upperBp),
    plan: told(row.plan),
    committed: told(row.committed),
    actual: told(row.actual),
  });
}

/** The ends of the scale, in percentage points, with the policy in the middle. */
export function LaneScale({ scaleBp, policy }: { readonly scaleBp: number; readonly policy: string }) {
  const reach = String(scaleBp / 100);
  return (
    <span className="tz-lane-scale" aria-hidden="true">
      <span>{`${MINUS}${reach}`}</span>
      <span>{policy}</span>
      <span>{`+${reach}`}</span>
    </span>
  );
}

export function LaneKey({ mark }: { readonly mark: DriftBasis }) {
  return (
    <svg className="tz-lane-key" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {mark === 'plan' && <path className="tz-lane-plan" d="M5 0v10" />}
      {mark === 'committed' && (
        <circle cx="5" cy="5" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.75" />
      )}
      {mark === 'actual' && <circle cx="5" cy="5" r="4" fill="currentColor" />}
    </svg>
  );
}
