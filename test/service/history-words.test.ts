import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alwaysHidden, fieldsOfTable, hiddenColumns } from '#renderer/features/history/row-fields.ts';
import { createWords } from '#renderer/features/history/words.ts';
import { contract } from '#shared/contract/contract.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '#test/support/temporary-workspace.ts';

let file: TemporaryWorkspace;
beforeAll(async () => {
  file = await temporaryWorkspace();
});
afterAll(() => file.remove());

describe.each(['zh-CN', 'en'] as const)('History in %s', (language) => {
  const words = createWords(language);

  test('has words for every table under the ledger, and for every column that means something', () => {
    const untold = file.workspace.watched.flatMap(({ name, columns }) => {
      const shown = (fieldsOfTable[name] ?? []).map((field) => field.column);
      const hidden = [...alwaysHidden, ...(hiddenColumns[name] ?? [])];
      const columnsUntold = columns.filter((column) => !shown.includes(column) && !hidden.includes(column));
      const wordless = shown.filter((column) => words.field(name, column) === column);
      return [...columnsUntold, ...wordless, ...(words.table(name) === name ? ['the table'] : [])].map(
        (what) => `${name}: ${what}`,
      );
    });
    expect(untold).toEqual([]);
  });

  test('names every command of the contract', () => {
    const commands = Object.entries(contract).flatMap(([area, procedures]) =>
      Object.entries(procedures)
        .filter(([, procedure]) => 'READ_ONLY' in procedure['~orpc'].errorMap)
        .map(([name]) => `${area}.${name}`),
    );
    expect(commands).toContain('budget.setCells');
    const wordless = [...commands, 'workspace.create'].filter((name) => words.command(name) === name);
    expect(wordless).toEqual([]);
  });
});
