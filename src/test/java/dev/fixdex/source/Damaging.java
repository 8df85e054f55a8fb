package dev.fixdex.source;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Does to sound text what careless programs do: saves it as UTF-8 and reads it in a code page. */
final class Damaging {
  /** What becomes of a byte that the code page has no character for. */
  enum Loss {
    /** It is shown as the C1 control of its value, so that nothing is lost. */
    NONE,
    /** It is dropped. */
    DROPPED,
    /** U+FFFD stands in its place. */
    REPLACED
  }

  private final Charset page;
  private final Loss loss;
  private final StringBuilder damaged = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();

  private Damaging(String codePage, Loss loss) {
    this.page = Charset.forName(codePage);
    this.loss = loss;
  }

  static String damage(String sound, String codePage, Loss loss) {
    return of(sound, codePage, loss).damaged();
  }

  static Damaging of(String sound, String codePage, Loss loss) {
    Damaging damaging = new Damaging(codePage, loss);
    for (int i = 0; i < sound.length(); ) {
      int point = sound.codePointAt(i);
      for (int unit = 0; unit < Character.charCount(point); unit++) {
        damaging.starts.add(damaging.damaged.length());
      }
      damaging.add(point);
      i += Character.charCount(point);
    }
    damaging.starts.add(damaging.damaged.length());
    return damaging;
  }

  String damaged() {
    return damaged.toString();
  }

  /** Where the character at an offset of the sound text begins in the damaged text. */
  int startOf(int offset) {
    return starts.get(offset);
  }

  private void add(int point) {
    for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
      char shown = page.decode(ByteBuffer.wrap(new byte[] {b})).get(0);
      if (shown != '\uFFFD') {
        damaged.append(shown);
      } else if (loss == Loss.NONE) {
        damaged.append((char) (b & 0xFF));
      } else if (loss == Loss.REPLACED) {
        damaged.append(shown);
      }
    }
  }
}
