import { afterEach, describe, expect, it } from 'vitest';
import { ImportJobs } from './import-jobs.ts';

const jobs = new ImportJobs();
afterEach(() => jobs.close());

function fileOf(text: string) {
  const bytes = Buffer.from(text);
  const shared = new SharedArrayBuffer(bytes.length);
  Buffer.from(shared).set(bytes);
  return { name: 'a.csv', bytes: shared, sheet: undefined };
}

const entries = { for: 'entries' } as const;
const small = fileOf('Date,Cost\n2023-08-01,1\n');

describe('the imports under way', () => {
  it('are found by the id that they were given, until the service ends', async () => {
    const opened = await jobs.open('a', small, entries);
    expect(opened).toMatchObject({ kind: 'ok', value: { looked: { table: { headers: ['Date', 'Cost'] } } } });
    expect(jobs.find('a').kind).toBe('ok');
    jobs.close();
    expect(jobs.find('a')).toMatchObject({ refusal: { reason: 'import-expired' } });
  });

  it('make room for one another, the longest unused first', async () => {
    const half = fileOf(`Date,Cost\n${'2023-08-01,1\n'.repeat(4_500_000)}`);
    for (const id of ['a', 'b']) expect((await jobs.open(id, half, entries)).kind).toBe('ok');
    expect(jobs.find('a').kind).toBe('ok');
    expect((await jobs.open('c', half, entries)).kind).toBe('ok');
    expect(jobs.find('b')).toMatchObject({ refusal: { reason: 'import-expired' } });
    expect(jobs.find('a').kind).toBe('ok');
  });

  it('end when their caller goes away', async () => {
    const ending = new AbortController();
    const opened = jobs.open('a', small, entries, ending.signal);
    ending.abort();
    expect(await opened).toMatchObject({ kind: 'refused', refusal: { reason: 'import-cancelled' } });
    expect(jobs.find('a').kind).toBe('refused');
  });
});
