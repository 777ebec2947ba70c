/** The directory of a zip file, read strictly: see `zip.ts`. */

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

const [CENTRAL, END] = [0x02014b50, 0x06054b50];
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const [ENCRYPTED, DESCRIPTOR] = [1, 8];
/** What stands where the true number is in a Zip64 record. */
const [ELSEWHERE_16, ELSEWHERE_32] = [0xffff, 0xffffffff];

/** A file, as the directory has it. */
export interface Listed {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where it begins, by its header of its own. */
  readonly at: number;
  /** What its own header must repeat: versions, flags, method, times, sum, sizes, lengths. */
  readonly repeated: Buffer;
}

/**
 * What the directory lists, in its order, and where it begins. It ends where its end record
 * begins, and that one ends with the zip.
 * @throws BadZip; RangeError where it is cut off
 */
export function directoryOf(
  zip: Buffer,
  { files }: ZipLimits,
): { readonly listed: readonly Listed[]; readonly directory: number } {
  const end = endOf(zip);
  const count = zip.readUInt16LE(end + 10);
  const directory = zip.readUInt32LE(end + 16);
  if (count === ELSEWHERE_16 || directory === ELSEWHERE_32) throw isZip64();
  if (zip.readUInt32LE(end + 4) !== 0 || zip.readUInt16LE(end + 8) !== count) {
    throw new BadZip('it is a part of several');
  }
  if (count > files) throw new BadZip(`it holds ${count} files, and ${files} are read at most`);
  const listed: Listed[] = [];
  let at = directory;
  for (let n = 0; n < count; n += 1) {
    const file = listedAt(zip, at);
    listed.push(file);
    at += CENTRAL_SIZE + Buffer.byteLength(file.name);
  }
  if (at !== end || zip.readUInt32LE(end + 12) !== end - directory) {
    throw new BadZip('between its directory and its end stands something that belongs to neither');
  }
  const twice = listed.find(({ name }, n) => listed.slice(0, n).some((one) => one.name === name));
  if (twice) throw new BadZip(`it holds ${JSON.stringify(twice.name)} twice`);
  return { listed, directory };
}

function listedAt(zip: Buffer, at: number): Listed {
  if (zip.readUInt32LE(at) !== CENTRAL) throw new BadZip('its directory is damaged');
  const flags = zip.readUInt16LE(at + 8);
  if (flags & ENCRYPTED) throw new BadZip('it is encrypted');
  if (flags & DESCRIPTOR) {
    throw new BadZip('it tells sizes and sums behind its files, which Tocsin does not');
  }
  const [packed, size, place] = [20, 24, 42].map((field) => zip.readUInt32LE(at + field));
  if ([packed, size, place].includes(ELSEWHERE_32)) throw isZip64();
  if (zip.readUInt16LE(at + 30) > 0 || zip.readUInt16LE(at + 32) > 0) {
    throw new BadZip('it has extra fields or comments at its files, which Tocsin does not write');
  }
  const name = zip.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + zip.readUInt16LE(at + 28));
  return {
    name: nameFrom(name),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: packed as number,
    size: size as number,
    at: place as number,
    repeated: zip.subarray(at + 6, at + 32),
  };
}

/** Strict: a byte that was replaced would make two names one, and its length another. */
function nameFrom(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  if (Buffer.from(name).equals(bytes)) return name;
  throw new BadZip('the name of a file in it is not UTF-8');
}

function isZip64(): BadZip {
  return new BadZip('it is a Zip64 file, which is for larger ones than are read here');
}

/** Where the end of the directory stands: it is the last that a zip without a comment has. */
function endOf(zip: Buffer): number {
  const at = zip.length - END_SIZE;
  const isLast = at >= 0 && zip.readUInt32LE(at) === END && zip.readUInt16LE(at + 20) === 0;
  if (isLast) return at;
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END);
  if (!zip.includes(signature)) throw new BadZip('it is no zip file');
  throw new BadZip('behind its end stands a comment or something else, or its end is damaged');
}
