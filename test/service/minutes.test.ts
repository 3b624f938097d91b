import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { type RequestDesk, requestDesk } from '#test/support/request-desk.ts';

let desk: RequestDesk;
beforeEach(async () => {
  desk = await requestDesk();
  await desk.sit('gu');
});
afterEach(() => desk.remove());

async function held() {
  const { series } = await desk.client.meetings.series();
  const attendance = series.departmentIds.map((departmentId, at) => ({
    departmentId,
    isPresent: at > 0,
    personIds: [],
  }));
  const { id } = await desk.client.meetings.open({ day: day('2026-06-29'), attendance });
  await desk.client.meetings.decide({
    meetingId: id,
    question: 'Which format | for *summer*',
    options: ['Short video', 'Livestream'],
    choice: 'Livestream',
    reason: 'It converts better',
  });
  await desk.client.meetings.addAction({
    meetingId: id,
    text: 'Book the host',
    ownerId: desk.people.lin,
    dueDay: '2026-07-03',
  });
  await desk.client.meetings.close({ id });
  return id;
}

/** The text of a part of a document, read back from the archive as any reader would. */
function partOf(archive: Buffer, name: string): string {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const found = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (found === name) {
      const local = archive.readUInt32LE(at + 42);
      const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const bytes = archive.subarray(from, from + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  throw new Error(`no part ${name}`);
}

describe('minutes', () => {
  test.each(['en', 'zh-CN'] as const)(
    'in %s stay the same, byte for byte, whatever happens later',
    async (language) => {
      const id = await held();
      const made = async () => (await desk.client.meetings.minutes({ id, format: 'md', language })).text();
      const first = await made();
      await desk.client.entries.add({ lineId: desk.lines.Search, day: '2026-06-30', fen: 5_000_000 });
      expect(await made()).toBe(first);
      expect(first).toContain('D-2026-001');
      expect(first).toContain(String.raw`Which format \| for \*summer\*`);
      expect(first).toContain('A-001');
      expect(first).not.toMatch(/\{\{|undefined|null/);
      expect(first).toContain('data:image/svg+xml;base64,');
    },
  );

  test('as a document hold the same decisions and actions, and a chart', async () => {
    const id = await held();
    const file = await desk.client.meetings.minutes({ id, format: 'docx', language: 'zh-CN' });
    expect(file.name).toBe('跨部门周会第1次纪要.docx');
    const archive = Buffer.from(await file.arrayBuffer());
    const text = partOf(archive, 'word/document.xml');
    for (const said of ['D-2026-001', 'Livestream', 'A-001', 'Book the host', '决定', '行动项']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('<pic:pic');
  });

  test('as a page to print name who was there and who was not, and fetch nothing', async () => {
    const id = await held();
    const page = await (await desk.client.meetings.minutes({ id, format: 'print', language: 'en' })).text();
    const { departments } = await desk.client.catalogue.list();
    expect(page).toContain(`Absent: ${departments[0]?.name}`);
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/<script|src="http/);
  });
});
