import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { preferencesSchema } from '#shared/domain/workspace/workspace-state.ts';

const userDataSchema = z.object({
  preferences: preferencesSchema,
  /** The person at the desk, by workspace. */
  people: z.record(z.string(), z.string()),
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() })),
});
export type UserData = z.infer<typeof userDataSchema>;

const fresh: UserData = {
  preferences: { language: null, theme: 'system', moneyUnit: 'yuan', columns: {}, navigationFolded: false },
  people: {},
  recent: [],
};

/** What belongs to this account on this machine rather than to a workspace; one small JSON file. */
export class UserFile {
  readonly #path: string;
  #data: UserData;
  #saving: Promise<void> = Promise.resolve();

  private constructor(path: string, data: UserData) {
    this.#path = path;
    this.#data = data;
  }

  /** A file that can't be read is set aside and said so: preferences are never worth a refused start. */
  static async load(path: string, log: (line: string) => void): Promise<UserFile> {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return new UserFile(path, fresh);
    const parsed = userDataSchema.safeParse(jsonOrNull(text));
    if (parsed.success) return new UserFile(path, parsed.data);
    await rename(path, `${path}.unreadable`).catch(() => undefined);
    log(`preferences could not be read and were set aside: ${path}.unreadable`);
    return new UserFile(path, fresh);
  }

  get data(): UserData {
    return this.#data;
  }

  async change(change: (data: UserData) => UserData): Promise<UserData> {
    this.#data = change(this.#data);
    const data = this.#data;
    this.#saving = this.#saving.catch(() => undefined).then(() => write(this.#path, data));
    await this.#saving;
    return data;
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function write(path: string, data: UserData): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(JSON.stringify(data, null, 2));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
