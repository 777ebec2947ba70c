/**
 * Reading a zip file strictly: what its directory lists, each once, unpacked to exactly the size
 * and checksum that it states. A library that opens as much as it can would show other contents
 * than the next program does, and unpack more than is stated.
 *
 * Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3. Left out on purpose: Zip64 (nothing that large is read),
 * encryption, several disks.
 */
import { inflateRawSync } from 'node:zlib';

/** What a file of a zip holds. */
export interface Unzipped {
  readonly name: string;
  readonly bytes: Buffer;
}

/** It is no zip file that can be read; a phrase says why. */
export class BadZip extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadZip';
  }
}

export interface ZipLimits {
  readonly files: number;
  /** Bytes of all files together, unpacked. */
  readonly unpacked: number;
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const [STORED, DEFLATED] = [0, 8];

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * The files of a zip, in the order of its directory. Sizes are added up before anything is
 * unpacked, and nothing is unpacked beyond them.
 * @throws BadZip
 */
export function unzipped(zip: Buffer, limits: ZipLimits): readonly Unzipped[] {
  try {
    const listed = directoryOf(zip, limits);
    const total = listed.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.unpacked) {
      throw new BadZip(`it unpacks to ${total} bytes, and ${limits.unpacked} are read at most`);
    }
    return listed.map((file) => ({ name: file.name, bytes: contentOf(zip, file) }));
  } catch (error) {
    if (error instanceof RangeError) throw new BadZip('it is cut off or damaged');
    throw error;
  }
}

function directoryOf(zip: Buffer, { files }: ZipLimits): readonly Listed[] {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > files) throw new BadZip(`it holds ${count} files, and ${files} are read at most`);
  const listed: Listed[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new BadZip('its directory is damaged');
    if (zip.readUInt16LE(at + 8) & 1) throw new BadZip('it is encrypted');
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const size = CENTRAL_SIZE + (name ?? 0);
    listed.push({
      name: zip.toString('utf8', at + CENTRAL_SIZE, at + size),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += size + (extra ?? 0) + (comment ?? 0);
  }
  const twice = listed.find(({ name }, n) => listed.slice(0, n).some((one) => one.name === name));
  if (twice) throw new BadZip(`it holds ${JSON.stringify(twice.name)} twice`);
  return listed;
}

/** Where the end of the directory stands: last, but for a comment. */
function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_SIZE - LONGEST_COMMENT);
  for (let at = zip.length - END_SIZE; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new BadZip('it is no zip file');
}

function contentOf(zip: Buffer, { name, method, crc, packed, size, at }: Listed): Buffer {
  if (zip.readUInt32LE(at) !== LOCAL) throw new BadZip('its directory is damaged');
  const start = at + LOCAL_SIZE + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  if (start + packed > zip.length) throw new BadZip('it is cut off or damaged');
  const bytes = expanded(zip.subarray(start, start + packed), method, size);
  if (bytes?.length === size && crcOf(bytes) === crc) return bytes;
  throw new BadZip(`${JSON.stringify(name)} in it is damaged`);
}

function expanded(bytes: Buffer, method: number, size: number): Buffer | undefined {
  if (method === STORED) return bytes;
  if (method !== DEFLATED) throw new BadZip('it is packed in a way that is not read here');
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined; // damaged, or longer than stated
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32; the one of `node:zlib` came only with Node 20.15. */
function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}
