import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { safe } from '@orpc/client';
import { refusal as sentences } from '#shared/messages/en/refusal.ts';
import { clientOf } from './host-service.ts';
import type { HostedService } from './host-service.ts';
import type { LoopbackArguments } from './loopback-arguments.ts';

type Params = Readonly<Record<string, string | number>>;

/** Brings the service to where the command line wants it; throws a plain sentence where that can't be. */
export async function openAtStart(service: HostedService, wanted: LoopbackArguments): Promise<void> {
  const client = clientOf(service);
  if (wanted.language !== null) await client.session.setPreferences({ language: wanted.language });
  const path = wanted.workspace;
  if (path === null) return openLast(service);
  const name = basename(path, extname(path));
  const { error, isDefined } = existsSync(path)
    ? await safe(client.workspace.open({ path }))
    : await safe(
        client.workspace.create({
          path,
          name,
          template: wanted.template,
          language: wanted.language ?? systemLanguage(),
        }),
      );
  if (error === null) return;
  const sentence = isDefined ? sentenceOf(error.data) : error.message;
  throw new Error(`${path}: ${sentence}`, { cause: error });
}

/** Opens the workspace that was opened last; where that can't be, the console starts on its welcome screen. */
export async function openLast(service: HostedService): Promise<void> {
  const [last] = (await clientOf(service).workspace.places()).recent;
  if (last !== undefined && !last.missing) await openIfPossible(service, last.path);
}

export async function openIfPossible(service: HostedService, path: string): Promise<void> {
  const { error } = await safe(clientOf(service).workspace.open({ path }));
  if (error !== null) service.log(`could not open ${path}: ${error.message}`);
}

function sentenceOf({ reason, params }: { reason: keyof typeof sentences; params: Params }): string {
  return sentences[reason].replaceAll(/\{\{(\w+)\}\}/g, (_hole, name: string) => String(params[name] ?? ''));
}

function systemLanguage(): 'zh-CN' | 'en' {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh-CN' : 'en';
}
