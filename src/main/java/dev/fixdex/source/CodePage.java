package dev.fixdex.source;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** An 8-bit code page, read backwards: from the characters that it shows to their bytes. */
final class CodePage {
  /**
   * The code pages that damaged text in the wild went through, the most common first. Windows code
   * pages come from editors and clipboards, the last three from consoles and old Macs.
   */
  private static final List<String> NAMES =
      List.of(
          "windows-1252",
          "windows-1254",
          "windows-1251",
          "windows-1250",
          "windows-1253",
          "windows-1257",
          "ISO-8859-1",
          "IBM437",
          "IBM850",
          "x-MacRoman");

  private static final short NONE = -1;

  private final String name;

  /** Bytes by the high and then the low byte of the character; most rows are missing. */
  private final short[][] rows = new short[256][];

  private final int[] lost;

  private CodePage(String name) {
    this.name = name;
    Charset charset = Charset.forName(name);
    int[] undefined = new int[128];
    int count = 0;
    for (int b = 0x80; b <= 0xFF; b++) {
      String shown = new String(new byte[] {(byte) b}, charset);
      if (shown.length() != 1 || shown.charAt(0) == '\uFFFD') {
        undefined[count++] = b;
        put((char) b, b); // many decoders show an undefined byte as the C1 control of its value
      } else {
        put(shown.charAt(0), b);
      }
    }
    this.lost =
        Arrays.stream(undefined, 0, count).filter(b -> Utf8Sequence.isContinuation(b)).toArray();
  }

  /** All code pages that this Java runtime knows, the most common first. */
  static List<CodePage> all() {
    return NAMES.stream().filter(Charset::isSupported).map(CodePage::new).toList();
  }

  /** Whether any code page may show a byte as {@code c}, or U+FFFD; a quick upper bound. */
  static boolean mayShow(char c) {
    boolean common = c >= 0x80 && c < 0x2600;
    return common || c == '\uF8FF' || c == '\uFB01' || c == '\uFB02' || c == '\uFFFD';
  }

  String name() {
    return name;
  }

  /** The byte from 0x80 that {@code c} shows, or a negative number. */
  int byteOf(char c) {
    short[] row = rows[c >>> 8];
    return row == null ? NONE : row[c & 0xFF];
  }

  /** Continuation bytes that the code page has no character for: a careless decoder drops them. */
  int[] lostBytes() {
    return lost;
  }

  private void put(char c, int b) {
    short[] row = rows[c >>> 8];
    if (row == null) {
      row = new short[256];
      Arrays.fill(row, NONE);
      rows[c >>> 8] = row;
    }
    row[c & 0xFF] = (short) b;
  }
}
