import type { RouterClient } from '@orpc/server';
import type { router } from '#electron/service/router.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { DocumentId, DocumentKind } from '#shared/domain/documents/document.ts';
import { dumpTables } from '#test/support/table-dump.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

type Client = RouterClient<typeof router>;
type Extra = Partial<Parameters<Client['documents']['add']>[0]>;

/** A service on a real file with three lines of 1000 fen a month each, and people to act: for tests of documents. */
export interface CommitmentBooks extends ServiceClient {
  readonly ads: LineId;
  readonly media: LineId;
  /** A rebate line, which plans −1000 a month. */
  readonly rebate: LineId;
  readonly finance: PersonId;
  readonly manager: PersonId;
  /** Puts somebody at the desk. */
  sit(person: PersonId | null): Promise<void>;
  /** Adds a document dated 10 March 2026 to the line, or after another one. */
  add(kind: DocumentKind, fen: number, onto: LineId | DocumentId, extra?: Extra): Promise<DocumentId>;
  /** The reason for which it is refused, with its params. */
  refusal(work: Promise<unknown>): Promise<unknown>;
  figures(lineId: LineId): Promise<{ open: number; actual: number; available: number }>;
  /** Every row of every table that people write. */
  dump(): Promise<Record<string, string[]>>;
}

export async function commitmentBooks(): Promise<CommitmentBooks> {
  const its = await serviceClient('empty');
  const { client } = its;
  await client.budget.changeTotal({ totalFen: 1_000_000, spread: 'none' });
  const { categories } = await client.budget.sheet();
  const line = async (position: number, name: string, totalFen: number): Promise<LineId> => {
    const kind = totalFen < 0 ? 'rebate' : 'spend';
    const categoryId = categories[position]?.id ?? '';
    const plan = { totalFen, shape: 'even' } as const;
    return (await client.budget.addLine({ categoryId, name, kind, vendor: 'Yunfan Media', plan })).id;
  };
  const ads = await line(0, 'Feed ads', 12_000);
  const media = await line(1, 'Finance media', 12_000);
  const rebate = await line(0, 'Media rebate', -12_000);
  const lines: readonly string[] = [ads, media, rebate];
  const person = async (name: string, role: 'finance' | 'project-manager') =>
    (await client.catalogue.addPerson({ name, departmentId: null, role })).id;
  const finance = await person('Shen Lan', 'finance');
  const manager = await person('Gu Ming', 'project-manager');
  return Object.assign(its, {
    ads,
    media,
    rebate,
    finance,
    manager,
    sit: async (personId: PersonId | null) => {
      await client.session.choosePerson({ personId });
    },
    add: async (kind: DocumentKind, fen: number, onto: LineId | DocumentId, extra: Extra = {}) => {
      const where = lines.includes(onto) ? { lineId: onto } : { previousId: onto };
      return (await client.documents.add({ kind, fen, day: '2026-03-10', ...where, ...extra })).id;
    },
    refusal: async (work: Promise<unknown>) => {
      try {
        await work;
      } catch (error) {
        return typeof error === 'object' && error !== null && 'data' in error ? error.data : error;
      }
      return null;
    },
    figures: async (lineId: LineId) => {
      const facts = await client.documents.facts({ lineId });
      return { open: facts.openFen, actual: facts.actualFen, available: facts.availableFen };
    },
    dump: async () => {
      const workspace = its.service.connect().parts.slot.current;
      if (workspace === null) throw new Error('no workspace is open');
      return dumpTables(workspace.reader, workspace.watched);
    },
  });
}
