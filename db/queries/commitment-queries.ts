import { sql } from 'kysely';
import { type Month, month } from '#shared/values/month.ts';
import type { Reader } from '../schema.ts';
import { type Months, monthsOf } from './budget-queries.ts';

/** What is open of a line's documents, as on the papers: above zero, on rebate lines too. */
export interface LineCommitments {
  /** By the month they are due in. */
  readonly months: Months;
  readonly requestedFen: number;
  readonly contractedFen: number;
  readonly acceptedFen: number;
  readonly documentCount: number;
}

interface CommitmentRow {
  line_id: string;
  months: string;
  requested: number;
  contracted: number;
  accepted: number;
  documents: number;
}

/** Open commitments, by line and due month, with the number of the line's documents. */
export async function readCommitments(reader: Reader): Promise<Map<string, LineCommitments>> {
  const { rows } = await sql<CommitmentRow>`
    select line_id,
      json_group_object(month, requested_fen + contracted_fen + accepted_fen)
        filter (where requested_fen + contracted_fen + accepted_fen <> 0) as months,
      sum(requested_fen) as requested, sum(contracted_fen) as contracted, sum(accepted_fen) as accepted,
      sum(document_count) as documents
    from commitment_month group by line_id`.execute(reader);
  return new Map(
    rows.map((row) => [
      row.line_id,
      {
        months: monthsOf(row.months),
        requestedFen: row.requested,
        contractedFen: row.contracted,
        acceptedFen: row.accepted,
        documentCount: row.documents,
      },
    ]),
  );
}

/** The months in which something open is due. */
export async function monthsWithOpen(reader: Reader): Promise<Month[]> {
  const { rows } = await sql<{ month: string }>`
    select distinct month from commitment_month
    where requested_fen + contracted_fen + accepted_fen <> 0 order by month`.execute(reader);
  return rows.map((row) => month(row.month));
}

export async function countLineDocuments(reader: Reader, lineId: string): Promise<number> {
  const { rows } = await sql<{ count: number | null }>`
    select sum(document_count) as count from commitment_month where line_id = ${lineId}`.execute(reader);
  return rows[0]?.count ?? 0;
}
