import { fen } from '#shared/values/money.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import type { VersionRow } from '#shared/domain/versions/version-sheet.ts';
import type { PlanVersionId, VersionRef } from '#shared/domain/versions/version.ts';
import { type LineName, type RequestDesk, requestDesk } from './request-desk.ts';
import { dumpTables } from './table-dump.ts';

/** A planned programme with people at the desk, and what versions are asked about. */
export interface VersionDesk extends RequestDesk {
  scenario(name?: string, from?: VersionRef): Promise<PlanVersionId>;
  row(id: PlanVersionId): Promise<VersionRow | undefined>;
  cell(line: LineName, at: string, amount: number): PlanCell;
  /** What a line plans in a version, month by month. */
  amounts(id: PlanVersionId, line: string): Promise<readonly number[]>;
  dump(): Promise<Record<string, string[]>>;
}

export async function versionDesk(): Promise<VersionDesk> {
  const desk = await requestDesk();
  await desk.sit('gu');
  const { versions } = desk.client;
  return Object.assign(desk, {
    scenario: async (name = 'Careful summer', from: VersionRef = 'current') =>
      (await versions.branch({ from, name })).id,
    row: async (id: PlanVersionId) => (await versions.list()).versions.find((version) => version.id === id),
    cell: (line: LineName, at: string, amount: number) => ({ ...desk.leg(line, at, 0), fen: fen(amount) }),
    amounts: async (id: PlanVersionId, line: string) => {
      const { lines } = await versions.sheet({ id });
      return lines.find(({ name }) => name === line)?.plan ?? [];
    },
    dump: () => {
      const workspace = desk.service.connect().parts.slot.current;
      if (workspace === null) throw new Error('nothing is open');
      return dumpTables(workspace.reader, workspace.watched);
    },
  });
}

/** How the contract says that a rule refused. */
export function refusal(reason: string, params: object = {}) {
  return { code: 'REFUSED', data: { reason, params } };
}
