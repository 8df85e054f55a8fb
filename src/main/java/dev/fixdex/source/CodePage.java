package dev.fixdex.source;

import java.nio.charset.Charset;
import java.util.ArrayList;
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

  private static final int NONE = -1;

  private final String name;
  private final short[] byteOf = new short[0x10000];
  private final int[] lost;

  private CodePage(String name) {
    this.name = name;
    Arrays.fill(byteOf, (short) NONE);
    Charset charset = Charset.forName(name);
    List<Integer> undefined = new ArrayList<>();
    for (int b = 0x80; b <= 0xFF; b++) {
      String shown = new String(new byte[] {(byte) b}, charset);
      if (shown.length() != 1 || shown.charAt(0) == '\uFFFD') {
        undefined.add(b);
        byteOf[b] =
            (short) b; // many decoders show an undefined byte as the C1 control of its value
      } else {
        byteOf[shown.charAt(0)] = (short) b;
      }
    }
    this.lost = undefined.stream().mapToInt(Integer::intValue).toArray();
  }

  /** All code pages that this Java runtime knows, the most common first. */
  static List<CodePage> all() {
    return NAMES.stream().filter(Charset::isSupported).map(CodePage::new).toList();
  }

  String name() {
    return name;
  }

  /** The byte from 0x80 that {@code c} shows, or a negative number. */
  int byteOf(char c) {
    return byteOf[c];
  }

  /** Bytes that the code page has no character for: a careless decoder drops them. */
  int[] lostBytes() {
    return lost;
  }
}
