/** Reading zip files: one that another program would read otherwise is refused, with a sentence. */
import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzipped } from '../../bin/input/zip.js';
import { BadZip } from '../../bin/input/zip-directory.js';

const LIMITS = { files: 5, unpacked: 10_000 };
const made = Buffer.from(zipSync({ 'a.txt': strToU8('alpha'), 'b.txt': strToU8('beta') }));
const END = made.length - 22;
const DIRECTORY = made.readUInt32LE(END + 16);
const SECOND = made.indexOf(Buffer.from([0x50, 0x4b, 3, 4]), 4);
const ENTRY = 46 + 'a.txt'.length; // of the directory

const read = (zip: Buffer) => unzipped(zip, LIMITS).map(({ name, bytes }) => `${name}: ${bytes}`);

/** Why a zip is not read. */
function refused(zip: Buffer): string {
  try {
    return `read as ${read(zip)}`;
  } catch (error) {
    if (error instanceof BadZip) return error.message;
    throw error;
  }
}

/** Bytes slipped in, and what points behind them moved, as far as the forger likes. */
function slipped(at: number, more: Buffer): Buffer {
  const zip = Buffer.concat([made.subarray(0, at), more, made.subarray(at)]);
  const end = zip.length - 22;
  if (at > DIRECTORY) return zip;
  const directory = DIRECTORY + more.length;
  zip.writeUInt32LE(directory, end + 16);
  if (at <= 0) zip.writeUInt32LE(more.length, directory + 42);
  if (at <= SECOND) zip.writeUInt32LE(SECOND + more.length, directory + ENTRY + 42);
  return zip;
}

function written(field: number, value: number, bytes: 2 | 4 = 2): Buffer {
  const zip = Buffer.from(made);
  zip.writeUIntLE(value, field, bytes);
  return zip;
}

/** A zip of one file, whatever its packed bytes are. */
function oneFile(packed: Buffer, content: Buffer): Buffer {
  const zip = Buffer.from(zipSync({ 'a.txt': strToU8('') }, { level: 0 }));
  const directory = zip.readUInt32LE(zip.length - 6);
  for (const start of [4, directory + 6]) {
    zip.writeUInt16LE(8, start + 4);
    zip.writeUInt32LE(crc32(content), start + 10);
    zip.writeUInt32LE(packed.length, start + 14);
    zip.writeUInt32LE(content.length, start + 18);
  }
  zip.writeUInt32LE(directory + packed.length, zip.length - 6);
  return Buffer.concat([zip.subarray(0, directory), packed, zip.subarray(directory)]);
}

const UNLISTED = 'before, between or behind its files stands what its directory does not list';
const HIDDEN = made.subarray(0, SECOND); // a whole file, which no directory lists

describe('A zip', () => {
  it('as it is made is read', () => {
    expect(read(made)).toEqual(['a.txt: alpha', 'b.txt: beta']);
  });

  it.each([
    ['before its first file', 0],
    ['between its files', SECOND],
    ['behind its last', DIRECTORY],
  ])('with something %s is refused', (_, at) => {
    expect(refused(slipped(at, HIDDEN))).toBe(UNLISTED);
  });

  it('with something behind its directory is refused', () => {
    const said = 'between its directory and its end stands something that belongs to neither';
    expect(refused(slipped(END, HIDDEN))).toBe(said);
  });

  it('whose file begins within another is refused', () => {
    expect(refused(written(DIRECTORY + ENTRY + 42, 0, 4))).toBe(UNLISTED);
  });

  it('with a comment or anything behind its end is refused', () => {
    const said = 'behind its end stands a comment or something else, or its end is damaged';
    const comment = Buffer.from(zipSync({ 'a.txt': strToU8('') }));
    expect(refused(Buffer.concat([made, Buffer.from('more')]))).toBe(said);
    comment.writeUInt16LE(4, comment.length - 2);
    expect(refused(Buffer.concat([comment, Buffer.from('more')]))).toBe(said);
    expect(refused(written(END + 20, 1))).toBe(said);
    const other = Buffer.from(zipSync({ 'a.txt': strToU8('other') }));
    expect(refused(Buffer.concat([made, other]))).toMatch(
      /belongs to neither|does not list|damaged/,
    );
  });

  it('whose file has another name at its own place is refused', () => {
    const zip = Buffer.from(made);
    zip.write('c.txt', 30);
    expect(refused(zip)).toBe('"a.txt" in it has another name at its own place');
  });

  it('whose file has another header at its own place is refused', () => {
    for (const at of [4, 8, 10, 14, 18, 22]) {
      expect(refused(written(at, 77))).toBe(
        'the header of "a.txt" in it is not what its directory says',
      );
    }
  });

  it('with data descriptors, encryption, extra fields or comments is refused', () => {
    expect(refused(written(DIRECTORY + 8, 8))).toMatch(/^it tells sizes and sums behind its files/);
    expect(refused(written(DIRECTORY + 8, 1))).toBe('it is encrypted');
    for (const field of [30, 32]) {
      expect(refused(written(DIRECTORY + field, 4))).toMatch(/^it has extra fields or comments/);
    }
  });

  it('in Zip64 or in parts is refused', () => {
    const said = 'it is a Zip64 file, which is for larger ones than are read here';
    for (const at of [DIRECTORY + 20, DIRECTORY + 24, DIRECTORY + 42, END + 16]) {
      expect(refused(written(at, 0xffffffff, 4))).toBe(said);
    }
    expect(refused(written(END + 10, 0xffff))).toBe(said);
    expect(refused(written(END + 4, 1))).toBe('it is a part of several');
    expect(refused(written(END + 8, 1))).toBe('it is a part of several');
  });

  it('with something behind what a file is packed to is refused', () => {
    const content = Buffer.from('alpha');
    const packed = deflateRawSync(content);
    expect(read(oneFile(packed, content))).toEqual(['a.txt: alpha']);
    const more = Buffer.concat([packed, Buffer.from('more')]);
    expect(refused(oneFile(more, content))).toBe('"a.txt" in it is damaged');
  });
});
