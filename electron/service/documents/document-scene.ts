import { readLine, readProgramme } from '#db/queries/budget-queries.ts';
import { creditedOf, readDocument, sumOfDocuments } from '#db/queries/document-queries.ts';
import { sumEntries } from '#db/queries/entry-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { DocumentId, DocumentInput, DocumentRow } from '#shared/domain/documents/document.ts';
import { type DocumentScene, lineOfDocument } from '#shared/domain/documents/document-rules.ts';
import type { Day } from '#shared/values/day.ts';
import { ZERO_FEN, fen } from '#shared/values/money.ts';
import { valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { requirePayingLine } from '../reserve/guard-reserve.ts';
import { readUsedLine } from './line-facts.ts';

/** Reads what the decision about a new document looks at. */
export async function sceneOfInput(
  reader: Reader,
  input: DocumentInput,
  today: Day,
  person: Person | null,
): Promise<DocumentScene> {
  const previous = await readPrevious(reader, input.previousId, today);
  const before =
    previous === null
      ? null
      : { lineId: previous.lineId, lineName: (await readLine(reader, previous.lineId))?.name ?? '' };
  const lineId = valueOf(lineOfDocument(input, before));
  await requirePayingLine(reader, found(await readLine(reader, lineId), 'line', 'lineId'));
  return readScene(reader, lineId, previous, today, person);
}

/** Reads what the change of a document looks at: the line is the one on which it will stand. */
export async function sceneOfDocument(
  reader: Reader,
  document: Pick<DocumentRow, 'previousId' | 'lineId'>,
  today: Day,
  person: Person | null,
): Promise<DocumentScene> {
  const previous = await readPrevious(reader, document.previousId, today);
  return readScene(reader, document.lineId, previous, today, person);
}

async function readPrevious(
  reader: Reader,
  previousId: DocumentId | null,
  today: Day,
): Promise<DocumentRow | null> {
  if (previousId === null) return null;
  return found(await readDocument(reader, previousId, today), 'document', 'previousId');
}

async function readScene(
  reader: Reader,
  lineId: LineId,
  previous: DocumentRow | null,
  today: Day,
  person: Person | null,
): Promise<DocumentScene> {
  return {
    today,
    period: await readProgramme(reader),
    closedMonths: await readClosedMonths(reader),
    line: await readUsedLine(reader, lineId),
    previous,
    creditedFen: previous?.kind === 'invoice' ? await creditedOf(reader, previous.id) : ZERO_FEN,
    person,
    documentsFen: await sumOfDocuments(reader),
    entriesFen: fen((await sumEntries(reader, {})).sumFen),
  };
}
