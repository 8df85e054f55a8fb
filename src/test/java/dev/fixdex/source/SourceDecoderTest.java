package dev.fixdex.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDecoderTest {
  @Test
  void utf8IsReadAsItIs() {
    SourceText source = decode("ok — 🔍\r\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("ok — 🔍\r\n", source.text());
    assertEquals(Encoding.UTF_8, source.encoding());
    assertSame(Damage.NONE, source.damage());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, efbbbf", "UTF-16LE, fffe", "UTF-16BE, feff"})
  void aByteOrderMarkDecidesAndIsNoText(String charset, String mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex(mark));
    bytes.writeBytes("a🔍—".getBytes(Charset.forName(charset)));
    SourceText source = decode(bytes.toByteArray());
    assertEquals("a🔍—", source.text());
    assertEquals(new Encoding(Charset.forName(charset), true), source.encoding());
    assertTrue(source.damage().invalidBytes().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    // bytes, what is read (? for U+FFFD), places of the broken bytes
    "61ff62, a?b, 1",
    "ff, ?, 0",
    "61e280, a?, 1",
    "e2809461e2, —a?, 2",
    "c080, ??, 0 1",
    "eda080, ?, 0",
    "f5808080, ????, 0 1 2 3",
    "636166e9, caf?, 3",
    "efbfbd, ?, ''",
    "efbfbdff, ??, 1",
    "efbbbf61ff, a?, 1",
    "fffe61, ?, 0",
    "feff0061d800, a?, 1",
    "00, {0}, ''",
  })
  void brokenBytesAreShownAndPlaced(String hex, String shown, String places) {
    SourceText source = decode(HexFormat.of().parseHex(hex));
    assertEquals(shown.replace('?', '\uFFFD').replace("{0}", "\0"), source.text());
    List<String> found =
        source.damage().invalidBytes().stream()
            .map(span -> Integer.toString(span.start()))
            .toList();
    assertEquals(places, String.join(" ", found));
  }

  @Test
  void brokenBytesAreStillPlacedAfterRepairs() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("It isnâ€™t ".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xFF);
    bytes.writeBytes(" â€” ok".getBytes(StandardCharsets.UTF_8));
    SourceText source = decode(bytes.toByteArray());
    assertEquals("It isn’t \uFFFD — ok", source.text());
    assertEquals(List.of(new Span(9, 10)), source.damage().invalidBytes());
    assertEquals(new Position(1, 12), source.positionOf(9));
  }

  @Test
  void aBrokenByteNeverStandsForALostOne() {
    // Were the broken byte a lost one, windows-1251 would leave one reading only.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("РћС€РёР±РєР° СЃРѕРµРґРёРЅРµРЅРёСЏ С".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xFF);
    SourceText source = decode(bytes.toByteArray());
    assertEquals("Ошибка соединения С\uFFFD", source.text());
    assertFalse(source.damage().unrepaired().isEmpty());
  }

  private static SourceText decode(byte[] bytes) {
    return new SourceDecoder(SignLexicon.NONE).decode("x.md", bytes);
  }
}
