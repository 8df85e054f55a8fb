package dev.fixdex.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads bytes as text: strict UTF-8, or UTF-16 where a byte order mark says so, never the
 * platform's charset. Bytes that are no text become U+FFFD, each with its place; damaged text is
 * repaired where only one repair fits.
 */
public final class SourceDecoder {
  private final SignLexicon signs;

  /**
   * A decoder for a format.
   *
   * @param signs decides between several possible repairs of one sign
   */
  public SourceDecoder(SignLexicon signs) {
    this.signs = signs;
  }

  /**
   * Reads a file's bytes; never fails. Linear in the number of bytes.
   *
   * @param path of the file, relative to the knowledge base, with {@code /}
   */
  public SourceText decode(String path, byte[] bytes) {
    Encoding encoding = encodingOf(bytes);
    int skip = encoding.byteOrderMark() ? markLength(encoding.charset()) : 0;
    List<Span> invalid = new ArrayList<>();
    String original = decode(bytes, skip, encoding.charset(), invalid);
    return new DamageRepair(signs).repair(path, original, encoding, invalid);
  }

  private static Encoding encodingOf(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, true);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, true);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, true);
    }
    return Encoding.UTF_8;
  }

  private static int markLength(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(byte[] bytes, int skip, Charset charset, List<Span> invalid) {
    String fast = new String(bytes, skip, bytes.length - skip, charset);
    if (fast.indexOf('\uFFFD') < 0) {
      return fast;
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      invalid.add(new Span(out.position(), out.position() + 1));
      out.put('\uFFFD');
      in.position(in.position() + result.length());
    }
    decoder.flush(out);
    return out.flip().toString();
  }
}
