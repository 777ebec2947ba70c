/**
 * Reads the messages that `compose` makes: headers, and one part of plain text in UTF-8.
 *
 * Source: RFC 5322 (folding), RFC 2045 (transfer encodings), RFC 2047 (words in headers).
 * Left out: parts, attachments and other character sets, which our own messages never have.
 */

/** A message, read: the names of headers in small letters. */
export interface Eml {
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Reads a message of ours. What is none gives whatever headers and text can be made out. */
export function readEml(raw: string): Eml {
  const message = raw.replaceAll('\r\n', '\n');
  const end = message.indexOf('\n\n');
  const head = end < 0 ? message : message.slice(0, end);
  const body = end < 0 ? '' : message.slice(end + 2);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    headers.set(line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim()));
  }
  return { headers, text: decoded(body, headers.get('content-transfer-encoding') ?? '7bit') };
}

/** Words such as `=?UTF-8?Q?=E9=80=9F?=`; a blank between two of them is no blank. */
function words(value: string): string {
  return value
    .replace(/(=\?[^?]+\?[QqBb]\?[^?]*\?=)\s+(?==\?[^?]+\?[QqBb]\?)/g, '$1')
    .replace(/(?:=\?utf-8\?[qb]\?[^?]*\?=)+/gi, (run) => {
      const bytes = [...run.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)].map(([, how, text = '']) =>
        how?.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : unquoted(text.replaceAll('_', ' ')),
      );
      return Buffer.concat(bytes).toString('utf8'); // a letter may be cut between two words
    });
}

function decoded(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n');
    case 'quoted-printable':
      return unquoted(body.replace(/=[ \t]*\n/g, '')).toString('utf8');
    default:
      return body;
  }
}

function unquoted(text: string): Buffer {
  const bytes = text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
