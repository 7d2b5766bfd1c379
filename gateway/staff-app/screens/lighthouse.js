// npm run lighthouse: what Lighthouse says of the built app as the gateway serves it, before and after signing in. LEXOM_URL names the running system.
// A browser has a machine of its own where people work; here the system shares it. So that its answers and not its appetite count:
// LEXOM_CONFIGURATION=Release nice -n 19 ./lexom up --data FOLDER, and nothing else beside it.
// Lighthouse itself is fetched for the run (npx): it is twice as large as everything the app needs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './browser.js';
import { signIn, staff } from './sign-in.js';

const url = process.env.LEXOM_URL ?? 'http://localhost:8080';
const lighthouse = process.env.LIGHTHOUSE?.split(' ') ?? ['npx', '--yes', 'lighthouse@12'];
const least = 95;
// One look says little: what else the machine does falls on it. The middle of some is Lighthouse's own advice.
const looks = Number(process.env.LOOKS ?? 5);
const categories = ['performance', 'accessibility', 'best-practices'];
const work = mkdtempSync(join(tmpdir(), 'lexom-lighthouse-'));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The middle score of each kind. */
async function measure(port, address, name) {
  const found = [];
  for (let look = 0; look < looks; look++) found.push(await lookAt(port, address, name));
  const scores = Object.fromEntries(categories.map((category) => [category, middle(found.map((one) => one[category]))]));
  console.log(`${name}, the middle of ${looks}:`, scores);
  return scores;
}

/** Scores of 0 to 100 and the measured times, in the browser that is already there with its session. */
async function lookAt(port, address, name) {
  const report = join(work, `${name}.json`);
  const [command, ...first] = lighthouse;
  const run = spawn(command, [...first, url + address, `--port=${port}`, '--preset=desktop', `--only-categories=${categories}`, '--disable-storage-reset', '--output=json', `--output-path=${report}`, '--quiet'], { stdio: 'inherit' });
  const [code] = await once(run, 'exit');
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}.`);
  const { categories: found, audits } = JSON.parse(readFileSync(report, 'utf8'));
  const scores = Object.fromEntries(categories.map((category) => [category, Math.round(found[category].score * 100)]));
  const shown = Object.fromEntries(['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map((audit) => [audit, audits[audit].displayValue]));
  console.log(name, scores, shown);
  const faults = Object.values(audits).filter((audit) => audit.score === 0 && audit.scoreDisplayMode === 'binary').map((audit) => audit.id);
  if (faults.length > 0) console.log('  not right:', faults.join(', '));
  return scores;
}

const port = await freePort();
const browser = await chromium.launchPersistentContext(join(work, 'profile'), { ...chromiumOptions, args: [...chromiumOptions.args, `--remote-debugging-port=${port}`] });
try {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const scores = [await measure(port, '/', 'sign-in')];
  await signIn(page, url, staff.sales);
  scores.push(await measure(port, '/', 'today'), await measure(port, '/contrats', 'contracts'));
  if (scores.some((one) => one.performance < least || one.accessibility < least)) process.exitCode = 1;
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
