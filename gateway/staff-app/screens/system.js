// A system of its own for the screens, as ./lexom up starts one, on ports and data of its own; or the running one that LEXOM_URL names.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const host = `Lexom.AppHost/bin/${process.env.LEXOM_CONFIGURATION ?? 'Debug'}/net10.0/Lexom.AppHost.dll`;
const PATIENCE_MS = 300_000;

export async function setup({ provide }) {
  if (process.env.LEXOM_URL) {
    provide('url', process.env.LEXOM_URL);
    return undefined;
  }

  const data = mkdtempSync(join(tmpdir(), 'lexom-screens-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const log = createWriteStream(join(data, 'host.log'));
  const system = spawn('dotnet', [host, '--local', '--no-dashboard', '--port', String(port), '--data', join(data, 'system')], { cwd: root });
  const ended = new Promise((resolve) => system.on('exit', resolve));
  system.stdout.pipe(log);
  system.stderr.pipe(log);
  const stop = async () => {
    system.kill('SIGTERM');
    await ended;
    if (!process.env.LEXOM_KEEP) rmSync(data, { recursive: true, force: true });
  };

  const started = await Promise.race([ready(url), ended.then(() => false)]);
  if (!started) {
    await stop();
    throw new Error(`The system did not start; see ${join(data, 'host.log')} (kept with LEXOM_KEEP=1).`);
  }
  provide('url', url);
  return stop;
}

async function ready(url) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await new Promise((again) => setTimeout(again, 300))) {
    const answers = await Promise.all([`${url}/health`, `${url}/connect/authorize`, `${url}/dev/clock`].map((path) => fetch(path).then((answer) => answer.status, () => 0)));
    if (answers[0] === 200 && answers[1] > 0 && answers[1] < 500 && answers[2] === 200) return true;
  }
  return false;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
