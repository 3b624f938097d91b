import './kpi.css';

type Props = {
  /** In the order of time; null where a value is missing, which breaks the line. */
  readonly values: readonly (number | null)[];
  readonly target: number | null;
  /** For who can't see it: where it came from and where it stands. */
  readonly label: string;
};

const WIDTH = 76;
const HEIGHT = 22;
const EDGE = 3;

/** How a KPI went lately: the line, its last point, and the target dashed. */
export function Sparkline({ values, target, label }: Props) {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const bounds = target === null ? known : [...known, target];
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const x = (at: number) =>
    values.length === 1 ? WIDTH - EDGE : EDGE + (at / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const lastAt = values.findLastIndex((value) => value !== null);
  const last = values[lastAt] ?? 0;
  return (
    <>
      <svg className="tz-spark" width={WIDTH} height={HEIGHT} aria-hidden="true">
        {target !== null && (
          <line className="tz-spark-target" x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />
        )}
        <path className="tz-spark-line" d={pathOf(values, x, y)} />
        <circle className="tz-spark-last" cx={x(lastAt)} cy={y(last)} r={2.5} />
      </svg>
      <span className="tz-spoken">{label}</span>
    </>
  );
}

function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let isDrawing = false;
  const steps = values.map((value, at) => {
    if (value === null) {
      isDrawing = false;
      return '';
    }
    const step = `${isDrawing ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    isDrawing = true;
    return step;
  });
  return steps.join('');
}
