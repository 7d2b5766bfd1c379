// What reaches Lexom from outside while staff work: an OPCO's signed push, a bank's statement, a scanned paper, the days that go by.
import { createPrivateKey, randomUUID, sign } from 'node:crypto';

// The published development key of OPCO Atlas (tests/Lexom.Demo/DevelopmentKeys.cs), in the frame PKCS #8 puts around an Ed25519 seed.
const seed = Buffer.from('T1Ys34XTLED+9NsqvrykZopEAA8HLn83Gc7pLj5Pctc=', 'base64');
const key = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]), format: 'der', type: 'pkcs8' });

async function json(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

export const now = async (url) => (await json(await fetch(`${url}/dev/clock`))).now;

/** The legal day: about midnight it is not the one of UTC. */
export const parisToday = async (url) => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(new Date(await now(url)));

export const moveClock = async (url, to) => json(await fetch(`${url}/dev/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ set: to }) }));

/** Atlas pushes, signed as Standard Webhooks says. */
export async function pushFromAtlas(url, type, data) {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'opco-atlas', client_secret: 'opco-atlas-secret-de-demonstration', scope: 'opco' });
  const { access_token: token } = await json(await fetch(`${url}/connect/token`, { method: 'POST', body: form }));
  const body = JSON.stringify({ type, timestamp: (await now(url)).replace(/\.\d+/, ''), data });
  const id = `msg_${randomUUID().replaceAll('-', '')}`;
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = sign(null, Buffer.from(`${id}.${timestamp}.${body}`), key).toString('base64');
  await json(await fetch(`${url}/opco/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1a,${signature}` },
    body,
  }));
}

/** The bank's statement of a day (camt.053) with one credit. */
export const statement = (day, amount, reference) => ({
  name: `releve-${day}.xml`,
  mimeType: 'application/xml',
  buffer: Buffer.from(
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>EXEMPLE-1</MsgId></GrpHdr><Stmt><Id>1</Id>'
    + '<Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>'
    + `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${day}</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>E2E-1</EndToEndId></Refs>`
    + `<RmtInf><Ustrd>${reference}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`,
  ),
});

/** The smallest complete PDF with a line of text: stands for the scan of a signed paper. */
export function scan(text) {
  const content = `BT /F1 18 Tf 72 720 Td (Exemple : ${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return { name: `${text}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(pdf, 'latin1') };
}

/** Nine digits with a right check digit (Luhn), from a range no company has. */
export function fictionalSiren() {
  const digits = `9${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const sum = [...digits].map((digit, index) => (index % 2 === 1 ? Number(digit) * 2 : Number(digit))).reduce((total, n) => total + (n > 9 ? n - 9 : n), 0);
  return digits + ((10 - (sum % 10)) % 10);
}
