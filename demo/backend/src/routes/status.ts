import { gzipSync } from 'node:zlib';
import { sendJson } from '../http/answers.js';
import { notFound } from '../http/problems.js';
import type { Handler } from '../http/resource.js';
import { issuePass } from '../passes/issuer.js';
import type { Services } from '../services.js';

/** Bits of the shortest list that hides whom a verifier asks for (W3C Bitstring Status List v1.0, section 6.1). */
const bits = 131_072;

/** The signed list of revoked passes. No pass can be revoked yet, so every bit is 0 and no pass names the list. */
export const getStatusList =
  ({ issuer, baseUrl, clock }: Services): Handler =>
  async c => {
    if (c.req.param('list') !== 'revocation') throw notFound();
    const url = `${baseUrl}/status/revocation`;
    // The same all day, so that readers can keep it.
    const created = `${clock().toISOString().slice(0, 10)}T00:00:00Z`;
    const draft = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      validFrom: created,
      credentialSubject: {
        id: `${url}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: `u${gzipSync(Buffer.alloc(bits / 8)).toString('base64url')}`,
      },
    };
    return sendJson(c, issuePass(draft, { issuer, url, created }), { cache: 'steady', type: 'application/vc' });
  };
