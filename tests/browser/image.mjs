// Reads screenshots: PNG with 8 bits a channel, RGB or RGBA, not interlaced, which is what browsers write.
import { inflateSync } from "node:zlib";

const SIGNATURE = "89504e470d0a1a0a";

function paeth(left, up, corner) {
  const a = Math.abs(up - corner), b = Math.abs(left - corner), c = Math.abs(left + up - 2 * corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function undo_filter(kind, line, above, channels) {
  for (let i = 0; i < line.length; ++i) {
    const left = i >= channels ? line[i - channels] : 0, corner = i >= channels ? above[i - channels] : 0;
    if (kind === 1) line[i] += left;
    if (kind === 2) line[i] += above[i];
    if (kind === 3) line[i] += (left + above[i]) >> 1;
    if (kind === 4) line[i] += paeth(left, above[i], corner);
  }
}

// {width, height, colours}: one number 0xRRGGBB for every pixel, line by line.
export function read_png(file) {
  if (file.subarray(0, 8).toString("hex") !== SIGNATURE) throw new Error("no PNG");
  let width = 0, height = 0, channels = 0;
  const parts = [];
  for (let at = 8; at < file.length;) {
    const size = file.readUInt32BE(at), kind = file.toString("latin1", at + 4, at + 8), body = file.subarray(at + 8, at + 8 + size);
    if (kind === "IHDR") {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = { 2: 3, 6: 4 }[body[9]];
      if (body[8] !== 8 || !channels || body[12] !== 0) throw new Error("this kind of PNG is not read here");
    }
    if (kind === "IDAT") parts.push(body);
    at += 12 + size;
  }
  const bytes = inflateSync(Buffer.concat(parts)), stride = width * channels;
  const colours = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; ++y) {
    const from = y * (stride + 1), line = Uint8Array.from(bytes.subarray(from + 1, from + 1 + stride));
    undo_filter(bytes[from], line, above, channels);
    for (let x = 0; x < width; ++x) colours[y * width + x] = (line[x * channels] << 16) | (line[x * channels + 1] << 8) | line[x * channels + 2];
    above = line;
  }
  return { width, height, colours };
}

// How many pixels have each colour, most frequent first: [[colour, count], …].
export function histogram(image) {
  const counts = new Map();
  for (const colour of image.colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

export function share_of(image, test) {
  let count = 0;
  for (const colour of image.colours) if (test(colour >> 16, (colour >> 8) & 255, colour & 255)) ++count;
  return count / image.colours.length;
}

// Share of the pixels that differ between two pictures of the same size.
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let count = 0;
  for (let i = 0; i < a.colours.length; ++i) if (a.colours[i] !== b.colours[i]) ++count;
  return count / a.colours.length;
}

// 0 black … 1 white.
export function mean_brightness(image) {
  let sum = 0;
  for (const colour of image.colours) sum += 0.2126 * (colour >> 16) + 0.7152 * ((colour >> 8) & 255) + 0.0722 * (colour & 255);
  return sum / image.colours.length / 255;
}

export function cut(image, { x, y, width, height }) {
  const left = Math.round(x), top = Math.round(y), wide = Math.round(width), high = Math.round(height);
  const colours = new Uint32Array(wide * high);
  for (let row = 0; row < high; ++row) {
    colours.set(image.colours.subarray((top + row) * image.width + left, (top + row) * image.width + left + wide), row * wide);
  }
  return { width: wide, height: high, colours };
}
