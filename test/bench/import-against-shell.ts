import type { BenchFolder } from './bench-folder.ts';
import { type Finding, ratioFinding } from './finding.ts';
import { timingOf } from './measure.ts';
import { shellImport } from './shell-import.ts';

const RUNS = 3;
const TIMES_THE_SHELL = 4;
const ANSWER_LIMIT_MS = 100;

/** One way of ours to take a file in, into a fresh workspace. */
export interface OwnImport {
  readonly ms: number;
  /** How long the service took over each question that was asked meanwhile, in ms. */
  readonly answers: readonly number[];
}

interface Import {
  readonly csv: string;
  /** Of the table that the shell makes. */
  readonly columns: readonly string[];
  readonly area: string;
  /** What is done with the rows. */
  readonly what: string;
  /** Of the second finding: the slowest answer 'while it imports'. */
  readonly meanwhile: string;
  readonly ours: (run: number) => Promise<OwnImport>;
}

/** An import against the command-line shell's `.import` of the same rows, both into fresh files, in turn. */
export async function againstShell(folder: BenchFolder, the: Import): Promise<Finding[]> {
  const shellMs: number[] = [];
  const ourMs: number[] = [];
  const answerMs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    shellMs.push(await shellImport(folder, the.csv, the.columns));
    const own = await the.ours(run);
    ourMs.push(own.ms);
    answerMs.push(...own.answers);
  }
  const shell = timingOf(shellMs).median;
  const own = timingOf(ourMs).median;
  const answers = timingOf(answerMs);
  const how = `${own.toFixed(0)} ms against ${shell.toFixed(0)} ms, medians of ${RUNS}`;
  return [
    ratioFinding(the.area, `${the.what}, against the shell’s .import`, own / shell, TIMES_THE_SHELL, how),
    {
      area: the.area,
      what: the.meanwhile,
      measured: `${answers.worst.toFixed(0)} ms`,
      target: `under ${ANSWER_LIMIT_MS} ms`,
      isMet: answers.worst < ANSWER_LIMIT_MS,
      note: `95 % ${answers.p95.toFixed(0)} ms over ${answers.runs} questions`,
    },
  ];
}
