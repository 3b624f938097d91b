import { ask, execute, type SqliteHandle } from '#db/driver/sqlite-handle.ts';
import { FIRST_HASH, hashWithChanges } from '#db/ledger/hash.ts';
import type { TransactionRecordTable } from '#db/tables/ledger-tables.ts';
import type { Label } from '#shared/domain/ledger/label.ts';

interface BulkChange {
  readonly table: string;
  readonly rowId: string;
  readonly before: string | null;
  readonly after: string | null;
}

const BATCH = 20_000;

/**
 * Writes ledger records by the hundred thousand, sealed exactly as a command would seal them, without
 * running a command for each. Only the generator of large workspaces does this.
 */
export class LedgerWriter {
  readonly #handle: SqliteHandle;
  readonly #newId: () => string;
  #seq = 0;
  #hash = FIRST_HASH;
  #records: unknown[][] = [];
  #changes: unknown[][] = [];

  constructor(handle: SqliteHandle, newId: () => string) {
    this.#handle = handle;
    this.#newId = newId;
  }

  get count(): number {
    return this.#seq;
  }

  async add(at: string, command: string, label: Label, changes: readonly BulkChange[]): Promise<void> {
    this.#seq += 1;
    const record: Omit<TransactionRecordTable, 'hash'> = {
      seq: this.#seq,
      id: this.#newId(),
      at,
      kind: 'do',
      target: null,
      command,
      label: JSON.stringify(label),
      reason: null,
      person_id: null,
      person_name: null,
      account: 'generator',
      from_template: 0,
      change_count: changes.length,
      previous_hash: this.#hash,
    };
    const text = changes.map(changeLine).join('\n');
    this.#hash = hashWithChanges(record, text === '' ? null : text);
    this.#records.push([...Object.values(record), this.#hash]);
    for (const change of changes) {
      this.#changes.push([this.#seq, change.table, change.rowId, change.before, change.after]);
    }
    if (this.#records.length >= BATCH || this.#changes.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    await insertJson(
      this.#handle,
      'transaction_record',
      [
        'seq',
        'id',
        'at',
        'kind',
        'target',
        'command',
        'label',
        'reason',
        'person_id',
        'person_name',
        'account',
        'from_template',
        'change_count',
        'previous_hash',
        'hash',
      ],
      this.#records,
    );
    await insertJson(
      this.#handle,
      'change',
      ['transaction_seq', 'table_name', 'row_id', 'before', 'after'],
      this.#changes,
    );
    this.#records = [];
    this.#changes = [];
  }
}

function changeLine(change: BulkChange): string {
  return [change.table, change.rowId, change.before ?? '\u001e', change.after ?? '\u001e'].join('\u001f');
}

/** Rows as one JSON parameter. */
export async function insertJson(
  handle: SqliteHandle,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  await ask(
    handle,
    `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
     select ${values} from json_each(?)`,
    [JSON.stringify(rows)],
  );
}

export async function inTransaction(handle: SqliteHandle, work: () => Promise<void>): Promise<void> {
  await execute(handle, 'begin immediate');
  await work();
  await execute(handle, 'commit');
}
