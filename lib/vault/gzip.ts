/** What a packed text turned out not to be. */
export class NotWhole extends Error {}

/**
 * Packs a text into a sink, which is closed then. Rejects when the sink does.
 * @param rest awaited between two pieces
 * @returns bytes of the text as UTF-8
 */
export async function pack(
  pieces: Iterable<string>,
  sink: WritableStream<Uint8Array<ArrayBuffer>>,
  rest: () => Promise<void>,
): Promise<number> {
  const zip = new CompressionStream('gzip');
  const flowing = zip.readable.pipeTo(sink);
  const feed = async (): Promise<number> => {
    const writer = zip.writable.getWriter();
    const encoder = new TextEncoder();
    let bytes = 0;
    try {
      for (const piece of pieces) {
        const encoded = encoder.encode(piece);
        bytes += encoded.length;
        await writer.write(encoded);
        await rest();
      }
      await writer.close();
    } catch (error) {
      // The sink is let go of: an open one keeps its file locked.
      await writer.abort(error).catch(() => undefined);
      await flowing.catch(() => undefined);
      throw error;
    }
    return bytes;
  };
  const [bytes] = await Promise.all([feed(), flowing]);
  return bytes;
}

/**
 * Unpacks a text whole, piece by piece. Rejects with `NotWhole` when it is damaged, cut off, no UTF-8, or longer than
 * `most` bytes: a small file can be made to unpack into any length.
 * @returns bytes of the text as UTF-8
 */
export async function unpack(
  packed: Blob,
  most: number,
  take: (piece: string) => void,
  rest: () => Promise<void>,
): Promise<number> {
  // Not with `TextDecoderStream`: what the file has too much must be noticed before it is held.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > most) throw new NotWhole(`More than ${most} bytes.`);
      take(decoder.decode(value, { stream: true }));
      await rest();
    }
    take(decoder.decode());
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    // The stream and the decoder say TypeError for whatever is wrong with what they were given.
    throw error instanceof TypeError ? new NotWhole(error.message) : error;
  }
  return bytes;
}
