import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Comparison } from '#shared/domain/versions/comparison.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import { filled } from '../exports/export-words.ts';

/** What an exported comparison says, in one language. */
export function comparisonWords(language: Language, { from, to }: Pick<Comparison, 'from' | 'to'>) {
  const { common, spreadsheet, versions } = messagesByLanguage[language];
  const { compare, kind } = versions;
  const nameOf = (head: Comparison['from']) => (head.kind === 'current' ? kind.current : head.name);
  const [fromName, toName] = [nameOf(from), nameOf(to)];
  return {
    category: common.word.category,
    line: common.word.line,
    note: common.word.note,
    total: common.word.total,
    monthFormat: spreadsheet.monthFormat,
    fileName: compare.fileName,
    title: filled(compare.workbookTitle, { from: fromName, to: toName }),
    fromName,
    toName,
    // The names of the sheets: short, and without what a sheet's name can't hold.
    from: compare.fromShort,
    to: compare.toShort,
    by: compare.by,
    sum: compare.sum,
    share: compare.byShare,
    onlyFrom: compare.onlyFrom,
    onlyTo: compare.onlyTo,
  };
}

export type ComparisonWords = ReturnType<typeof comparisonWords>;
