import { gzipSync } from 'node:zlib';

const read = async (address) => (await fetch(address)).text();
const scriptsOf = (html) => [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path);
// `import{a}from"./x.js"` and `import"./x.js"`; what is asked for later is written `import("./x.js")`.
const importsOf = (script) => [...script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => `/assets/${name}`);

/** Bytes of compressed script a browser reads before it can show anything. */
export async function firstLoad(url) {
  const waiting = scriptsOf(await read(`${url}/`));
  const sizes = new Map();
  while (waiting.length > 0) {
    const path = waiting.pop();
    if (sizes.has(path)) continue;
    const script = await read(url + path);
    sizes.set(path, gzipSync(script).length);
    waiting.push(...importsOf(script));
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Whether the gateway sends it compressed. */
export async function encodingOf(url) {
  const [script] = scriptsOf(await read(`${url}/`));
  return (await fetch(url + script, { headers: { 'accept-encoding': 'br, gzip' } })).headers.get('content-encoding');
}
