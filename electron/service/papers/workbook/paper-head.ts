import type { WorkbookRow } from '../../exports/workbook.ts';
import type { MonthEndFacts } from '../month-end-facts.ts';
import type { PaperWords } from '../paper-words.ts';

/** The rows above every table: whose month it is and at which position of the ledger, and the unit. */
export function paperHead(name: string, facts: MonthEndFacts, words: PaperWords): WorkbookRow[] {
  const separator = words.language === 'zh-CN' ? '　' : ' · ';
  return [
    { cells: [`${words.headlineOf(facts)}${separator}${name}`], emphasis: 'title' },
    { cells: [[words.stateOf(facts), words.positionOf(facts.position), words.unit].join(separator)] },
  ];
}
