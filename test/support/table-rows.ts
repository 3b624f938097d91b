import { openTable } from '#electron/service/imports/open-table.ts';
import { untilRefused } from '#electron/service/imports/reading-refused.ts';
import { accepted } from '#shared/domain/refusal.ts';

/** What reading a file through gives: its table and rows, or 'reason' with what fills its sentence. */
export async function readTable(content: string | Uint8Array, sheet?: string) {
  const outcome = await untilRefused(async () => {
    const reader = await openTable(Buffer.from(content), sheet);
    const { table } = await reader.look();
    const rows: string[][] = [];
    const numbers: number[] = [];
    const count = await reader.read({
      row: (rowNumber, cells) => {
        numbers.push(rowNumber);
        rows.push([...cells]);
      },
      share: () => undefined,
    });
    return accepted({ ...table, rows, numbers, count });
  });
  return outcome.kind === 'ok' ? outcome.value : outcome.refusal;
}
