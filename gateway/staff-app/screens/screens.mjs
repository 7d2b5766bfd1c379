// npm run screens: opens every list and page of a running system in Chromium, as an administrator, judges each with axe (colours too) and photographs it.
// LEXOM_URL (http://localhost:8080), CHROMIUM (/usr/bin/chromium), SCREENS (a folder, screens/out).
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const url = process.env.LEXOM_URL ?? 'http://localhost:8080';
const out = process.env.SCREENS ?? new URL('out', import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// The published sign-in of a Development system; worthless elsewhere.
const [who, password] = ['admin@lexom.example', 'Lexom-2026-demo!'];

// A name, an address, and whether the first row of that list is opened.
const pages = [
  ['aujourdhui', '/'], ['clients', '/clients'], ['client', '/clients', true], ['propositions', '/propositions'], ['composer', '/propositions/nouvelle'],
  ['proposition', '/propositions', true], ['contrats', '/contrats'], ['contrat', '/contrats', true], ['catalogue', '/catalogue'], ['formation', '/catalogue', true],
  ['calendrier', '/sessions'], ['sessions', '/sessions?vue=liste'], ['session', '/sessions?vue=liste', true], ['ressources', '/ressources'], ['factures', '/factures'],
  ['facture', '/factures', true], ['paiements', '/paiements'], ['financements', '/financements'], ['dossier', '/financements', true], ['creances', '/financements?vue=creances'],
  ['journal', '/comptabilite'], ['controles', '/comptabilite?vue=controles'], ['taux', '/comptabilite?vue=taux'], ['demandes', '/donnees-personnelles'],
  ['registre', '/donnees-personnelles?vue=registre'], ['personnel', '/administration'], ['courriels', '/administration?vue=courriels'], ['echecs', '/administration?vue=messages'],
];

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', colorScheme: process.env.DARK ? 'dark' : 'light' });
const page = await context.newPage();
const problems = [];
page.on('pageerror', (error) => problems.push(`script: ${error.message}`));

await page.goto(`${url}/session/login?returnUrl=/`);
await page.locator('input[type=email]').fill(who);
await page.locator('input[type=password]').fill(password);
await page.keyboard.press('Enter');
await page.getByRole('navigation', { name: 'Rubriques' }).waitFor();

for (const [name, address, row] of pages) {
  await page.goto(url + address);
  await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('main [aria-busy=true]'));
  if (row) {
    const link = page.locator('main .row-link').first();
    if ((await link.count()) === 0) continue;
    await link.click();
    await page.waitForFunction((before) => location.pathname !== before, address.split('?')[0]);
    await page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('main [aria-busy=true]'));
  }

  await page.evaluate(axe);
  const violations = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((result) => result.violations.map((one) => `${one.id}: ${one.nodes[0].html.slice(0, 160)}`)));
  problems.push(...violations.map((violation) => `${name}: ${violation}`));
  await page.screenshot({ path: `${out}/${name}.png` });
  console.log(`${violations.length === 0 ? '✓' : '✗'} ${name}`);
}

const stored = await page.evaluate(() => Object.keys(localStorage).filter((key) => !['lexom-density', 'mantine-color-scheme-value'].includes(key)));
problems.push(...stored.map((key) => `storage: ${key}`));
await browser.close();
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
