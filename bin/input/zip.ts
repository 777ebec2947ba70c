/**
 * Reading a zip file strictly: what its directory lists, each once, one behind the other from the
 * first byte to the last, unpacked to exactly the size and checksum that it states. Programs
 * disagree on everything else that a zip may hold (a file that no directory lists, a name that is
 * another in its own header, a second end): one would show what another verified.
 *
 * Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3. Left out on purpose, as no pack needs them: Zip64,
 * encryption, several disks, data descriptors, extra fields, comments.
 */
import { inflateRawSync } from 'node:zlib';
import { BadZip, directoryOf, type Listed, type ZipLimits } from './zip-directory.js';

/** What a file of a zip holds. */
export interface Unzipped {
  readonly name: string;
  readonly bytes: Buffer;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const [STORED, DEFLATED] = [0, 8];

/**
 * The files of a zip, in the order of its directory. Sizes are added up before anything is
 * unpacked, and nothing is unpacked beyond them.
 * @throws BadZip
 */
export function unzipped(zip: Buffer, limits: ZipLimits): readonly Unzipped[] {
  try {
    const { listed, directory } = directoryOf(zip, limits);
    const total = listed.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.unpacked) {
      throw new BadZip(`it unpacks to ${total} bytes, and ${limits.unpacked} are read at most`);
    }
    const packed = packedIn(zip, listed, directory);
    return listed.map((file, n) => ({
      name: file.name,
      bytes: contentOf(packed[n] as Buffer, file),
    }));
  } catch (error) {
    if (error instanceof RangeError) throw new BadZip('it is cut off or damaged');
    throw error;
  }
}

/** What each file is packed to: all of them one behind the other, up to the directory. */
function packedIn(zip: Buffer, listed: readonly Listed[], directory: number): readonly Buffer[] {
  let next = 0;
  const packed = listed.map((file) => {
    if (file.at !== next) throw unlisted();
    const start = contentAt(zip, file);
    next = start + file.packed;
    if (next > directory) throw new BadZip('it is cut off or damaged');
    return zip.subarray(start, next);
  });
  if (next !== directory) throw unlisted();
  return packed;
}

function unlisted(): BadZip {
  return new BadZip('before, between or behind its files stands what its directory does not list');
}

/** Where the content begins, behind a header that says the same as the directory. */
function contentAt(zip: Buffer, { name, at, repeated }: Listed): number {
  if (zip.readUInt32LE(at) !== LOCAL) throw new BadZip('its directory is damaged');
  const start = at + LOCAL_SIZE + Buffer.byteLength(name);
  if (!zip.subarray(at + 4, at + LOCAL_SIZE).equals(repeated)) {
    throw new BadZip(`the header of ${JSON.stringify(name)} in it is not what its directory says`);
  }
  if (zip.subarray(at + LOCAL_SIZE, start).equals(Buffer.from(name))) return start;
  throw new BadZip(`${JSON.stringify(name)} in it has another name at its own place`);
}

function contentOf(packed: Buffer, { name, method, crc, size }: Listed): Buffer {
  const bytes = expanded(packed, method, size);
  if (bytes?.length === size && crcOf(bytes) === crc) return bytes;
  throw new BadZip(`${JSON.stringify(name)} in it is damaged`);
}

interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function expanded(bytes: Buffer, method: number, size: number): Buffer | undefined {
  if (method === STORED) return bytes;
  if (method !== DEFLATED) throw new BadZip('it is packed in a way that is not read here');
  try {
    const options = { maxOutputLength: Math.max(size, 1), info: true };
    // The types do not know of `info`: the bytes, and how many it took to make them.
    const { buffer, engine } = inflateRawSync(bytes, options) as unknown as Inflated;
    return engine.bytesWritten === bytes.length ? buffer : undefined; // some stand behind its end
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
