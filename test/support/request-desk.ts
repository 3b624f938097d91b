import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { Leg, RequestId } from '#shared/domain/requests/request.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { type Month, month } from '#shared/values/month.ts';
import { type ServiceClient, serviceClient } from './service-client.ts';

type Role = 'finance' | 'project-manager' | 'member';

const people = {
  shen: 'finance',
  he: 'finance',
  gu: 'project-manager',
  lin: 'member',
} as const satisfies Record<string, Role>;
export type DeskName = keyof typeof people;

/** Lines of a programme that is planned as P5.5 splits it: 60/20/15/5 of 12 million yuan, months alike. */
const plannedLines = [
  { name: 'Search', category: 0, yuan: 4_800_000 },
  { name: 'Feed', category: 0, yuan: 2_400_000 },
  { name: 'Livestream', category: 1, yuan: 2_400_000 },
  { name: 'Heatmap', category: 2, yuan: 1_800_000 },
  { name: 'Surge', category: 3, yuan: 600_000 },
] as const;
export type LineName = (typeof plannedLines)[number]['name'];

/** A service on a planned programme, with people who take turns at the desk. */
export interface RequestDesk extends ServiceClient {
  readonly lines: Readonly<Record<LineName, LineId>>;
  readonly people: Readonly<Record<DeskName, PersonId>>;
  /** Who acts from now on; null for nobody. */
  sit(name: DeskName | null): Promise<void>;
  leg(line: LineName, at: string, amount: number): Leg;
  /** Submits a request of these legs by whoever sits there. */
  submitted(legs: readonly Leg[], extra?: object): Promise<RequestId>;
  /** Approves by someone, who has just looked at it. */
  approved(id: RequestId, by: DeskName, exception?: { reason: string; until: string }): Promise<string>;
  /** What a line plans in a month. */
  planned(line: LineName, at: string): Promise<Fen>;
}

export async function requestDesk(): Promise<RequestDesk> {
  const its = await serviceClient('empty');
  const { client } = its;
  await client.budget.changeTotal({ totalFen: 12_000_000 * 100, spread: 'none' });
  const { categories } = await client.budget.sheet();
  const lines: Record<string, LineId> = {};
  for (const line of plannedLines) {
    const { id } = await client.budget.addLine({
      categoryId: categories[line.category]?.id ?? '',
      name: line.name,
      plan: { totalFen: line.yuan * 100, shape: 'even' },
    });
    lines[line.name] = id;
  }
  const ids: Record<string, PersonId> = {};
  for (const [name, role] of Object.entries(people)) {
    ids[name] = (await client.catalogue.addPerson({ name, role, departmentId: null })).id;
  }
  const lineOf = (name: string): LineId => known(lines[name], name);
  const personOf = (name: string): PersonId => known(ids[name], name);
  const sit: RequestDesk['sit'] = async (name) => {
    await client.session.choosePerson({ personId: name === null ? null : personOf(name) });
  };
  return Object.assign(its, {
    lines: {
      Search: lineOf('Search'),
      Feed: lineOf('Feed'),
      Livestream: lineOf('Livestream'),
      Heatmap: lineOf('Heatmap'),
      Surge: lineOf('Surge'),
    },
    people: { shen: personOf('shen'), he: personOf('he'), gu: personOf('gu'), lin: personOf('lin') },
    sit,
    leg: (line: LineName, at: string, amount: number): Leg => ({
      lineId: lineOf(line),
      month: month(at),
      fen: fen(amount),
    }),
    submitted: async (legs: readonly Leg[], extra: object = {}) =>
      (
        await client.requests.create({
          kind: 'reallocation',
          reason: 'More first purchases from livestream',
          legs: [...legs],
          submit: true,
          ...extra,
        })
      ).id,
    approved: async (id: RequestId, by: DeskName, exception?: { reason: string; until: string }) => {
      await sit(by);
      const { seq } = await client.requests.get({ id });
      return (await client.requests.approve({ id, seenSeq: seq, ...(exception && { exception }) })).state;
    },
    planned: async (line: LineName, at: string) => {
      const sheet = await client.budget.sheet();
      const position = sheet.months.indexOf(monthIn(sheet.months, at));
      return known(sheet.lines.find(({ name }) => name === line)?.plan[position], line);
    },
  });
}

function monthIn(months: readonly Month[], at: string): Month {
  return known(
    months.find((candidate) => candidate === at),
    at,
  );
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
