import type { z } from 'zod';
import type { CooperationId } from '#shared/domain/kols/cooperation.ts';
import type { DeliverableId, deliverableInputSchema } from '#shared/domain/kols/deliverable.ts';
import type { KolId, KolInput } from '#shared/domain/kols/kol.ts';
import { dumpSums, dumpTables } from './table-dump.ts';
import { type TimelineDesk, timelineDesk } from './timeline-desk.ts';

type DeliverableSketch = Partial<z.input<typeof deliverableInputSchema>>;

/** What holds nobody back under the example that ships. */
export const CLEAN_SCRIPT = '每天一分钟看懂理财。理财非存款，产品有风险，投资须谨慎。';

/** A service on a planned programme with KOLs, whose people take turns at the desk. It is 22 June 2026. */
export interface KolDesk extends TimelineDesk {
  kol(handle: string, fields?: Partial<KolInput>): Promise<KolId>;
  /** A cooperation on the livestream's line, signed unless it is to stay a draft. */
  cooperation(
    kolId: KolId,
    yuan: number,
    how?: { readonly isDraft?: boolean; readonly overrideReason?: string },
  ): Promise<CooperationId>;
  deliverable(kolId: KolId, fields?: DeliverableSketch): Promise<DeliverableId>;
  /** From its brief to publication on the day, by way of a review that it passes. */
  publish(id: DeliverableId, day: string): Promise<void>;
  /** The reason for which it is refused, with its params. */
  refusal(work: Promise<unknown>): Promise<unknown>;
  /** Takes back the newest command and repeats it: every row is as it was, and as it was left. */
  undoneAndRedone(work: () => Promise<unknown>): Promise<void>;
  dump(): Promise<Record<string, string[]>>;
}

export async function kolDesk(): Promise<KolDesk> {
  const its = await timelineDesk();
  const { client, lines } = its;
  let made = 0;
  const dump = async (): Promise<Record<string, string[]>> => {
    const workspace = its.service.connect().parts.slot.current;
    if (workspace === null) throw new Error('no workspace is open');
    const { reader, watched } = workspace;
    return { ...(await dumpTables(reader, watched)), ...(await dumpSums(reader)) };
  };
  return Object.assign(its, {
    dump,
    kol: async (handle: string, fields: Partial<KolInput> = {}) =>
      (await client.kols.add({ name: handle, handle, platform: 'douyin', ...fields })).id,
    cooperation: async (
      kolId: KolId,
      yuan: number,
      how: { isDraft?: boolean; overrideReason?: string } = {},
    ) => {
      const { id } = await client.kols.addCooperation({
        kolId,
        title: '三季度合作',
        lineId: lines.Livestream,
        fen: yuan * 100,
        firstDay: '2026-06-01',
        lastDay: '2026-09-30',
      });
      if (how.isDraft !== true) await client.kols.sign({ id, overrideReason: how.overrideReason ?? '' });
      return id;
    },
    deliverable: async (kolId: KolId, fields: DeliverableSketch = {}) => {
      made += 1;
      const title = `内容 ${made}`;
      const { id } = await client.deliverables.add({
        kolId,
        format: 'short-video',
        title,
        dueDay: '2026-06-30',
        script: CLEAN_SCRIPT,
        ...fields,
      });
      return id;
    },
    publish: async (id: DeliverableId, day: string) => {
      await its.sit('gu');
      await client.deliverables.advance({ id, to: 'script' });
      await client.deliverables.advance({ id, to: 'review' });
      await client.deliverables.review({ id });
      await client.deliverables.advance({ id, to: 'scheduled' });
      await client.deliverables.advance({ id, to: 'published', day, link: 'https://example.com/v/1' });
    },
    refusal: async (work: Promise<unknown>) => {
      try {
        await work;
      } catch (error) {
        return typeof error === 'object' && error !== null && 'data' in error ? error.data : error;
      }
      return null;
    },
    undoneAndRedone: async (work: () => Promise<unknown>) => {
      const before = await dump();
      await work();
      const after = await dump();
      if (JSON.stringify(before) === JSON.stringify(after)) throw new Error('nothing was changed');
      await client.history.undo({});
      if (JSON.stringify(await dump()) !== JSON.stringify(before)) throw new Error('not undone as it was');
      await client.history.redo({});
      if (JSON.stringify(await dump()) !== JSON.stringify(after)) throw new Error('not redone as it was');
    },
  });
}
