import './kpi.css';

type Props = {
  readonly value: number | null;
  /** Where it should stand by now. */
  readonly due: number | null;
  readonly landing: { readonly low: number; readonly expected: number; readonly high: number } | null;
  readonly target: number | null;
  /** For who can't see it. */
  readonly label: string;
};

const MARGIN = 0.04;

/** Solid so far, dashed where it should be, a band for where it lands with its middle, a thick tick for the target. */
export function KpiLane({ value, due, landing, target, label }: Props) {
  const known = [value, due, landing?.high ?? null, landing?.low ?? null, target].filter((at) => at !== null);
  if (known.length === 0) return <div className="tz-kpi-lane" />;
  const from = Math.min(0, ...known);
  const to = Math.max(...known) + (Math.max(...known) - from) * MARGIN || 1;
  const place = (at: number) => `${(((at - from) / (to - from)) * 100).toFixed(2)}%`;
  const span = (one: number, other: number) => ({
    left: place(Math.min(one, other)),
    right: `calc(100% - ${place(Math.max(one, other))})`,
  });
  return (
    <div className="tz-kpi-lane">
      <p className="tz-spoken">{label}</p>
      {landing !== null && <span className="tz-kpi-lane-band" style={span(landing.low, landing.high)} />}
      {value !== null && <span className="tz-kpi-lane-value" style={span(0, value)} />}
      {landing !== null && <span className="tz-kpi-lane-middle" style={{ left: place(landing.expected) }} />}
      {due !== null && <span className="tz-kpi-lane-due" style={{ left: place(due) }} />}
      {target !== null && <span className="tz-kpi-lane-target" style={{ left: place(target) }} />}
    </div>
  );
}
