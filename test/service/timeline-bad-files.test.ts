import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  calendarXml,
  exceptionsXml,
  linkXml,
  planFile,
  planFileText,
  taskXml,
} from '#test/support/plan-file.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

let its: ServiceClient;
beforeAll(async () => {
  its = await serviceClient('empty');
});
afterAll(() => its.remove());

async function refusalOf(file: File) {
  const before = await its.client.timeline.get();
  const outcome = await its.client.timeline.readImport({ file, language: 'en' }).then(
    () => null,
    (error: unknown) => error,
  );
  expect(await its.client.timeline.get()).toEqual(before);
  if (!(outcome instanceof Error) || !('data' in outcome)) throw new Error(`not refused: ${String(outcome)}`);
  return outcome.data;
}

const doctype = (declaration: string) => `<?xml version="1.0"?><!DOCTYPE Project ${declaration}>`;
const text = planFileText();

test.each([
  [
    'a document type',
    planFile({ head: doctype('SYSTEM "http://example.com/x.dtd"') }),
    'plan-external-content',
  ],
  [
    'entities that multiply',
    planFile({ head: doctype('[<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]'), tasks: taskXml(1, '&b;') }),
    'plan-external-content',
  ],
  [
    'an external entity',
    planFile({ head: doctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]'), tasks: taskXml(1, '&x;') }),
    'plan-external-content',
  ],
  ['an entity that nobody declared', planFile({ tasks: taskXml(1, '&x;') }), 'plan-xml-broken'],
  ['half a file', new File([text.slice(0, text.length / 2)], 'plan.xml'), 'plan-truncated'],
  [
    'half a character',
    new File([Buffer.from(planFileText({ tasks: taskXml(1, '汉') })).subarray(0, -120)], 'plan.xml'),
    'plan-truncated',
  ],
  ['tags that cross', planFile({ tasks: '<Task><UID>1</Name></Task>' }), 'plan-xml-broken'],
  ['text after the end', new File([`${text}<More/>`], 'plan.xml'), 'plan-xml-broken'],
  [
    'another kind of XML',
    new File(['<?xml version="1.0"?><html><body/></html>'], 'plan.xml'),
    'plan-not-project',
  ],
  [
    'another namespace',
    new File([text.replace('schemas.microsoft.com/project', 'example.com')], 'plan.xml'),
    'plan-not-project',
  ],
  ['an unknown version', planFile({ settings: '<SaveVersion>99</SaveVersion>' }), 'plan-version-unknown'],
  [
    'an unknown encoding',
    planFile({ head: '<?xml version="1.0" encoding="x-none"?>' }),
    'plan-encoding-unknown',
  ],
  ['a task twice', planFile({ tasks: taskXml(7, 'A') + taskXml(7, 'B') }), 'plan-repeats-uid'],
  [
    'a calendar twice',
    planFile({ calendars: calendarXml(1, 'A') + calendarXml(1, 'B') }),
    'plan-repeats-uid',
  ],
  [
    'a resource twice',
    planFile({ resources: '<Resource><UID>1</UID><Name>A</Name></Resource>'.repeat(2) }),
    'plan-repeats-uid',
  ],
  [
    'a duration that is none',
    planFile({ tasks: taskXml(1, 'A', { Duration: 'two days' }) }),
    'plan-value-unreadable',
  ],
  [
    'a date that is none',
    planFile({ tasks: taskXml(1, 'A', { Deadline: '2026-02-31T08:00:00' }) }),
    'plan-value-unreadable',
  ],
  [
    'an exception without end',
    planFile({ calendars: calendarXml(1, 'A', exceptionsXml(['2026-03-02', '2026-03-01'])) }),
    'plan-value-unreadable',
  ],
  ['no tasks', planFile({ tasks: '' }), 'plan-without-tasks'],
  ['an .mpp', new File([Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'x'.repeat(600)], 'plan.mpp'), 'plan-is-mpp'],
  ['nothing', new File([], 'plan.xml'), 'import-empty'],
  [
    'a circle of links',
    planFile({ tasks: taskXml(1, 'A', {}, linkXml(2)) + taskXml(2, 'B', {}, linkXml(1)) }),
    'link-cycle',
  ],
  [
    'a link from a phase to its own child',
    planFile({ tasks: taskXml(1, 'Phase') + taskXml(2, 'Child', { OutlineLevel: 2 }, linkXml(1)) }),
    'link-within-summary',
  ],
  [
    'a negative duration',
    planFile({ tasks: taskXml(1, 'A', { Duration: '-PT8H0M0S' }) }),
    'duration-out-of-range',
  ],
  [
    'a calendar that never works',
    planFile({ calendars: calendarXml(1, 'A').replaceAll('<DayWorking>1', '<DayWorking>0') }),
    'calendar-never-works',
  ],
  [
    'a finish before its start',
    planFile({
      tasks: taskXml(1, 'A', {
        ActualStart: '2026-03-05T08:00:00',
        ActualFinish: '2026-03-02T17:00:00',
        PercentComplete: 100,
      }),
    }),
    'finish-before-start',
  ],
  ['a table that is damaged', new File(['ID,Name\n1,"open'], 'plan.csv'), 'import-unclosed-quote'],
])('%s is refused, and nothing is written', async (_what, file, reason) => {
  expect(await refusalOf(file)).toMatchObject({ reason });
});

test('the sentence names the line, the task and the field', async () => {
  const lines = text.replaceAll('><', '>\n<').replace('<Name>Test</Name>', '<Name>Test</Nam>');
  expect(await refusalOf(new File([lines], 'plan.xml'))).toMatchObject({
    params: { line: expect.any(Number) },
  });
  const wrong = planFile({ tasks: taskXml(1, 'Build', { PercentComplete: 'half' }) });
  expect(await refusalOf(wrong)).toMatchObject({
    params: { name: 'Build', fieldName: 'PercentComplete', text: 'half' },
  });
});

test('more tasks than a plan may have are refused before they are made', async () => {
  const tasks = Array.from({ length: 20_001 }, (_, at) => taskXml(at + 1, 'T')).join('');
  expect(await refusalOf(planFile({ tasks }))).toMatchObject({ reason: 'plan-too-many-tasks' });
  const rows = Array.from({ length: 20_001 }, (_, at) => `${at + 1},T`).join('\n');
  expect(await refusalOf(new File([`ID,Name\n${rows}`], 'x.csv'))).toMatchObject({
    reason: 'plan-too-many-tasks',
  });
});

test('a preview that is not known any more, or was of no tasks, writes nothing', async () => {
  const unknown = its.client.timeline.commitImport({ importId: crypto.randomUUID(), mode: 'append' });
  await expect(unknown).rejects.toMatchObject({ data: { reason: 'import-expired' } });
  const file = new File(['What,When\nA,B'], 'x.csv');
  const { importId, counts, columns } = await its.client.timeline.readImport({ file, language: 'en' });
  expect({ counts: counts.tasks, name: columns.name }).toEqual({ counts: 0, name: null });
  const empty = its.client.timeline.commitImport({ importId, mode: 'append' });
  await expect(empty).rejects.toMatchObject({ data: { reason: 'plan-columns-missing' } });
});
