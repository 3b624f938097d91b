import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import type { Appearance } from '#shared/desktop/desktop.ts';

/** What the desktop remembers by itself, so that a window opens where and as it was closed. */
export interface WindowMemory {
  readonly appearance: Appearance;
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
}

/** Reads what was remembered; whatever is missing or damaged falls back. */
export function recallWindow(file: string, systemLanguage: string): WindowMemory {
  const fallback: WindowMemory = {
    appearance: { language: systemLanguage.startsWith('zh') ? 'zh-CN' : 'en', theme: 'system' },
    bounds: null,
    maximized: false,
  };
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isRecord(kept)) return fallback;
    return {
      appearance: isAppearance(kept['appearance']) ? kept['appearance'] : fallback.appearance,
      bounds: isRectangle(kept['bounds']) ? kept['bounds'] : null,
      maximized: kept['maximized'] === true,
    };
  } catch {
    return fallback;
  }
}

/** A place that can't be written costs the memory, never the window. */
export function rememberWindow(file: string, memory: WindowMemory): void {
  try {
    writeFileSync(file, JSON.stringify(memory));
  } catch {
    return;
  }
}

export function isAppearance(value: unknown): value is Appearance {
  return (
    isRecord(value) &&
    (value['language'] === 'zh-CN' || value['language'] === 'en') &&
    (value['theme'] === 'light' || value['theme'] === 'dark' || value['theme'] === 'system')
  );
}

function isRectangle(value: unknown): value is Rectangle {
  return isRecord(value) && ['x', 'y', 'width', 'height'].every((side) => Number.isInteger(value[side]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
