// The bytes of a log, piece by piece, whatever it is given as.

/**
 * Pieces of a log; gzip is known by its first bytes and undone.
 *
 * @param {string | Blob | ReadableStream | AsyncIterable<Uint8Array>} log
 * @param {(bytes: number) => void} taken told after each piece how many bytes of the log it was
 * @param {() => void} damaged told when the rest of what was packed cannot be undone
 */
export async function* bytesOf(log, taken, damaged) {
  const pieces = piecesOf(log);
  let head = new Uint8Array(0);
  while (head.length < 2) {
    const { value, done } = await pieces.next();
    if (done) {
      break;
    }
    taken(value.length);
    head = head.length === 0 ? value : Uint8Array.of(...head, ...value);
  }
  const all = counted(head, pieces, taken);
  yield* head[0] === 0x1f && head[1] === 0x8b ? unzipped(all, damaged) : all;
}

async function* counted(head, pieces, taken) {
  if (head.length > 0) {
    yield head;
  }
  for await (const piece of pieces) {
    taken(piece.length);
    yield piece;
  }
}

async function* piecesOf(log) {
  if (typeof log === "string") {
    yield* read(new Blob([log]).stream());
  } else if (log instanceof Blob) {
    yield* read(log.stream());
  } else {
    yield* log instanceof ReadableStream ? read(log) : log;
  }
}

async function* read(stream) {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function* unzipped(pieces, damaged) {
  let failed = null;
  const stream = new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await pieces.next();
        if (done) {
          controller.close();
        } else {
          controller.enqueue(value);
        }
      } catch (error) {
        failed = error; // the log cannot be read: that is another thing than damage
        throw error;
      }
    },
    async cancel() {
      await pieces.return();
    },
  });
  try {
    yield* read(stream.pipeThrough(new DecompressionStream("gzip")));
  } catch (error) {
    if (failed !== null) {
      throw error;
    }
    damaged();
  }
}
