import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { archivePart } from '#test/support/archive-part.ts';
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
    const text = archivePart(archive, 'word/document.xml');
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
