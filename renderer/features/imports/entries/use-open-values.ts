import { useMemo } from 'react';
import { matchLines } from '#shared/domain/import/header-suggestion.ts';
import type { ImportMapping, ImportPreview } from '#shared/domain/import/import.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useLineValues } from './import-data.ts';
import type { FoundFile } from './import-session.ts';
import type { LineByValue, LineFrom } from './mapping.ts';

export type OpenValues = {
  /** The most frequent first. */
  readonly values: ImportPreview['lineValues'];
  /** What was chosen; values that are called like a line are matched to it unless something else was. */
  readonly lineByValue: LineByValue;
  readonly isCounting: boolean;
  readonly hasFailed: boolean;
  readonly countAgain: () => void;
};

const none: ImportPreview['lineValues'] = [];

/** The values of the line column, each with the line that is chosen for it. */
export function useOpenValues(
  found: FoundFile,
  mapping: ImportMapping,
  lineFrom: LineFrom,
  { lines }: Lines,
): OpenValues {
  const line = lineFrom === 'column' ? mapping.columns.line : undefined;
  const { data: values = none, isFetching, isError, refetch } = useLineValues(found.importId, mapping, line);
  const matched = useMemo(
    () =>
      matchLines(
        values.map(({ value }) => value),
        lines,
      ),
    [values, lines],
  );
  const lineByValue = useMemo(
    () => knownLines({ ...matched, ...mapping.lineByValue }, lines),
    [matched, mapping.lineByValue, lines],
  );
  return {
    values,
    lineByValue,
    isCounting: isFetching,
    hasFailed: isError && !isFetching,
    countAgain: () => void refetch(),
  };
}

/** A line can be removed while its file is being mapped: then the value is open again. */
function knownLines(lineByValue: LineByValue, lines: Lines['lines']): LineByValue {
  const known = new Set(lines.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(lineByValue).filter(([, lineId]) => lineId === null || known.has(lineId)),
  );
}
