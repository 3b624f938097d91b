import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#electron/start/find-browser.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { startLoopback } from '#test/support/loopback-process.ts';
import { shots } from './shots.ts';

/** npm run screenshots: every screen in both languages and themes, into docs/screenshots. */
const OUT = 'docs/screenshots';
const themes = ['light', 'dark'] as const;
const languages: readonly Language[] = ['zh-CN', 'en'];
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

const executablePath = findBrowser(chromium.executablePath());
if (executablePath === null) {
  console.error('Pictures need a Chromium: install one (on Debian: apt install chromium).');
  process.exit(1);
}
await mkdir(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const language of languages) await takeIn(browser, language);
} finally {
  await browser.close();
}

async function takeIn(browser: Browser, language: Language): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongzhou-shots-'));
  const name = language === 'zh-CN' ? '线上营销方案' : 'Online marketing';
  const loopback = await startLoopback([
    '--data-folder',
    join(folder, 'data'),
    '--language',
    language,
    '--workspace',
    join(folder, `${name}.tongzhou`),
    '--template',
    'sample',
  ]);
  try {
    for (const theme of themes) {
      await setPreferences(loopback, { language, theme });
      for (const size of sizes) {
        const page = await browser.newPage({ viewport: size, locale: language, reducedMotion: 'reduce' });
        await page.goto(loopback.url);
        await takeAll(page, `${language}-${theme}-${size.width}`);
        await page.close();
      }
    }
  } finally {
    await loopback.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function takeAll(page: Page, suffix: string): Promise<void> {
  for (const shot of shots) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, shot.address);
    await page.locator(shot.ready).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(OUT, `${shot.name}-${suffix}.png`), animations: 'disabled' });
  }
}

async function setPreferences(
  { url, token }: { readonly url: string; readonly token: string },
  preferences: { readonly language: Language; readonly theme: (typeof themes)[number] },
): Promise<void> {
  const answer = await fetch(new URL('/api/session/setPreferences', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(preferences),
  });
  if (!answer.ok) throw new Error(`preferences were not taken: ${answer.status}`);
}
