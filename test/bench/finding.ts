/** One measured figure beside its target. */
export interface Finding {
  readonly area: string;
  readonly what: string;
  /** As it is to be read: '12.3 ms', '2.1 times'. */
  readonly measured: string;
  readonly target: string;
  readonly isMet: boolean;
  /** How it was measured, or what it was measured against. */
  readonly note?: string;
}

export function msFinding(
  area: string,
  what: string,
  value: number,
  limitMs: number,
  note?: string,
): Finding {
  const finding = {
    area,
    what,
    measured: `${value.toFixed(1)} ms`,
    target: `under ${limitMs} ms`,
    isMet: value < limitMs,
  };
  return note === undefined ? finding : { ...finding, note };
}

export function ratioFinding(
  area: string,
  what: string,
  ratio: number,
  limit: number,
  note: string,
): Finding {
  return {
    area,
    what,
    measured: `${ratio.toFixed(2)} times`,
    target: `at most ${limit} times`,
    isMet: ratio <= limit,
    note,
  };
}
