import type { Block, MinutesText } from '#electron/service/meetings/minutes/blocks.ts';
import { minutesDocument } from '#electron/service/meetings/minutes/minutes-docx.ts';
import { minutesMarkdown } from '#electron/service/meetings/minutes/minutes-markdown.ts';
import { minutesPage } from '#electron/service/meetings/minutes/minutes-print.ts';
import { minutesWords } from '#electron/service/meetings/minutes/minutes-words.ts';
import type { BenchClient } from './bench-service.ts';
import { type Finding, msFinding } from './finding.ts';
import { timed } from './measure.ts';

const AREA = 'Minutes';
const LIMIT_MS = 3000;
const RUNS = 5;
const CHARTS = 10;
const BARS = 12;

/** A closed meeting's minutes with what is read for them, and ten charts more than they have. */
export async function minutesFindings(client: BenchClient, id: string): Promise<Finding[]> {
  const words = minutesWords('zh-CN');
  const text = tenCharts();
  const drawings = {
    docx: () => minutesDocument(text, 'zh-CN'),
    md: async () => minutesMarkdown(text),
    print: async () => minutesPage(text, 1, words),
  } as const;
  const findings: Finding[] = [];
  for (const format of ['docx', 'md', 'print'] as const) {
    const order = { id, format, language: 'zh-CN' } as const;
    const made = await timed(() => client.meetings.minutes(order), RUNS, 1);
    const drawn = await timed(drawings[format], RUNS, 1);
    const note = `read and written ${made.median.toFixed(0)} ms, ${CHARTS} charts ${drawn.median.toFixed(0)} ms`;
    findings.push(
      msFinding(
        AREA,
        `${format}, with ten charts, worst of ${RUNS}`,
        made.worst + drawn.worst,
        LIMIT_MS,
        note,
      ),
    );
  }
  return findings;
}

function tenCharts(): MinutesText {
  const bars = Array.from({ length: BARS }, (_, at) => {
    return { label: `指标 ${at + 1}`, value: at + 1, written: `${at + 1} 万元` };
  });
  const blocks = Array.from({ length: CHARTS }, (_, at): Block => {
    return { kind: 'chart', chart: { title: `图 ${at + 1}`, bars } };
  });
  return { title: '纪要', blocks };
}
