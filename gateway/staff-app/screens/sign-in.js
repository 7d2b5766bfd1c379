// Signing in as the sample staff of a Development system, as ./lexom up prints them: published, so worthless as secrets.
import { createHmac } from 'node:crypto';

export const password = 'Lexom-2026-demo!';
export const staff = {
  sales: 'commercial@lexom.example',
  manager: 'formation@lexom.example',
  accountant: 'comptable@lexom.example',
  dpo: 'dpo@lexom.example',
  administrator: 'admin@lexom.example',
};

/** What the authenticator app of the sample DPO and administrator shows (RFC 6238). */
export function oneTimeCode(at = Date.now()) {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', 'Lexom-Demo-Demo-2026').update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Signs in on the pages a person uses, by keyboard, and waits for the app. */
export async function signIn(page, url, email) {
  await page.goto(`${url}/session/login?returnUrl=/`);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  const shell = page.getByRole('navigation', { name: 'Rubriques' });
  const code = page.locator('input[name=code]');
  await shell.or(code).first().waitFor();
  if (await code.isVisible()) {
    await code.fill(oneTimeCode());
    await page.keyboard.press('Enter');
  }
  await shell.waitFor();
}
