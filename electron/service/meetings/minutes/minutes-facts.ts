import { readDepartments, readPeople } from '#db/queries/catalogue-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { ActionRow } from '#shared/domain/meetings/action.ts';
import type { AgendaItem, AgendaPoint } from '#shared/domain/meetings/agenda.ts';
import type { Decision } from '#shared/domain/meetings/decision.ts';
import type { Meeting, MeetingSeries } from '#shared/domain/meetings/meeting.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';

/** A meeting as its minutes tell it. */
export interface MinutesFacts {
  readonly meeting: Meeting;
  readonly series: MeetingSeries;
  readonly items: readonly (AgendaItem & { readonly points: readonly AgendaPoint[] })[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly ActionRow[];
  readonly changes: {
    readonly areas: readonly {
      readonly area: string;
      readonly count: number;
      readonly records: readonly LedgerRecord[];
    }[];
  };
  readonly facts: ProgrammeFacts;
  readonly factsBefore: ProgrammeFacts | null;
}

/** Who and what the ids stand for. */
export interface MinutesNames {
  readonly person: (id: string | null) => string;
  readonly department: (id: string | null) => string;
}

export async function readNames(reader: Reader): Promise<MinutesNames> {
  const people = new Map<string, string>((await readPeople(reader)).map(({ id, name }) => [id, name]));
  const departments = new Map<string, string>(
    (await readDepartments(reader)).map(({ id, name }) => [id, name]),
  );
  return {
    person: (id) => people.get(id ?? '') ?? '',
    department: (id) => departments.get(id ?? '') ?? '',
  };
}
