package dev.fixdex.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LogReaderTest {
  private static List<String> lines(byte[] bytes) throws IOException {
    return lines(new ByteArrayInputStream(bytes));
  }

  private static List<String> lines(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    new LogReader((text, length, number, clean) ->
        lines.add(number + (clean ? " " : "~") + new String(text, 0, length)))
        .read(in);
    return lines;
  }

  private static List<String> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void cutsAtLineEndsOfAnyKind() throws IOException {
    assertEquals(List.of("1 a", "2 b", "3 ", "4 c"), lines("a\nb\r\n\nc"));
  }

  @Test
  void givesWhatAProgressBarWroteOverPartByPart() throws IOException {
    assertEquals(
        List.of("1 10 %", "1 20 %", "1 error: x", "2 b"), lines("10 %\r20 %\rerror: x\nb"));
  }

  @Test
  void saysWhichLinesHaveEscapes() throws IOException {
    assertEquals(
        List.of("1~\u001b[31mred\u001b[0m", "2~a\0b", "3~[31mred", "4 plain\t1 mm"),
        lines("\u001b[31mred\u001b[0m\na\0b\n[31mred\nplain\t1 mm"));
  }

  @Test
  void readsUtf8AndKeepsGoingWhereItIsBroken() throws IOException {
    byte[] broken = {'a', (byte) 0xC3, '\n', (byte) 0xFF, 'b', (byte) 0xE2, (byte) 0x82, '\n'};
    assertEquals(List.of("1 a\uFFFD", "2 \uFFFDb\uFFFD\uFFFD"), lines(broken));
    assertEquals(List.of("1 größe 例 😀"), lines("größe 例 😀"));
    assertEquals(List.of("1 x"), lines("\uFEFFx"));
  }

  @Test
  void decodesAsTheJdkDoesWhateverIsWellFormed() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        int c = random.nextInt(0x20, 0x2FFFF);
        text.appendCodePoint(c >= 0xD800 && c < 0xE000 || c >= 0x7F && c < 0xA0 ? 'x' : c);
      }
      String expected = text.toString();
      if (expected.charAt(0) != '\uFEFF') {
        assertEquals(expected, lines(expected).getFirst().substring(2));
      }
    }
  }

  @Test
  void readsUtf16WithAByteOrderMark() throws IOException {
    byte[] little = "\uFEFFerror: größe\r\nb".getBytes(StandardCharsets.UTF_16LE);
    byte[] big = "\uFEFFerror: größe\r\nb".getBytes(StandardCharsets.UTF_16BE);
    assertEquals(List.of("1 error: größe", "2 b"), lines(little));
    assertEquals(List.of("1 error: größe", "2 b"), lines(big));
  }

  @Test
  void cutsALineWithoutEndBetweenWords() throws IOException {
    String word = "word ";
    List<String> parts = lines(word.repeat(300_000) + "\nnext");
    assertTrue(parts.size() > 150);
    assertTrue(parts.stream().allMatch(part -> part.length() <= LogReader.LONGEST + 7));
    assertEquals("2 next", parts.getLast());
    String joined =
        String.join(
            "", parts.subList(0, parts.size() - 1).stream().map(p -> p.substring(2)).toList());
    assertEquals(word.repeat(300_000), joined);
  }

  @Test
  void doesNotMindHowTheBytesCome() throws IOException {
    String text = "größe\r\n\r\nerror 例\n😀 x\ry\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InputStream dripping =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] to, int offset, int length) {
            return super.read(to, offset, Math.min(1, length));
          }
        };
    assertEquals(lines(bytes), lines(dripping));
  }
}
