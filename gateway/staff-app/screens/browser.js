// People in front of the screens: each with a browser of their own, watched for what must never happen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { signIn, staff } from './sign-in.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// What the app may keep in a browser: two preferences, and how far each page was scrolled.
const kept = ['lexom-density', 'mantine-color-scheme-value', 'tsr-scroll-restoration-v1_3'];
const WAIT_MS = 90_000;

export const chromiumOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=fr-FR', '--force-prefers-reduced-motion'],
};

export const launch = () => chromium.launch(chromiumOptions);

/** Somebody of the staff, signed in. `faults` fills with errors of scripts and violations of the content security policy. */
export async function comesIn(browser, url, who, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });
  context.setDefaultTimeout(WAIT_MS);
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => message.text().includes('Content Security Policy') && faults.push(message.text()));
  await signIn(page, url, staff[who]);
  return { who, page, context, faults, url };
}

/** Nothing is being read any more, and the page says what it is. */
export const settled = (page) => page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('main [aria-busy=true], .mantine-Loader-root'));

export async function goTo({ page, url }, address) {
  await page.goto(url + address);
  await settled(page);
}

/** What somebody who can't see, or only sees badly, would stumble on; colours too. */
export async function stumblingBlocks(page) {
  await page.evaluate(axe);
  return page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }).then((result) => result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`)),
    standards,
  );
}

/** What the browser's storages hold beyond that, or that names somebody; and cookies a script can read. */
export const leftBehind = (page, names) =>
  page.evaluate(
    ([allowed, secret]) =>
      [localStorage, sessionStorage]
        .flatMap((storage) => Object.entries(storage))
        .filter(([key, value]) => !allowed.includes(key) || secret.some((name) => value.includes(name)))
        .map(([key]) => key)
        .concat(document.cookie ? [`cookie: ${document.cookie}`] : []),
    [kept, names],
  );

export async function photograph(page, name) {
  if (!process.env.SCREENS) return;
  // What was said in a corner has gone by then.
  await page.locator('.mantine-Notification-root').first().waitFor({ state: 'detached', timeout: 15_000 }).catch(() => undefined);
  await page.screenshot({ path: `${process.env.SCREENS}/${name}.png` });
}
