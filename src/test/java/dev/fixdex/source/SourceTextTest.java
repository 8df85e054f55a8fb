package dev.fixdex.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("{LF}", "\n"),
          Map.entry("{CR}", "\r"),
          Map.entry("{TAB}", "\t"),
          Map.entry("{BOM}", "\uFEFF"),
          Map.entry("{VT}", "\u000B"),
          Map.entry("{FF}", "\f"),
          Map.entry("{NEL}", "\u0085"),
          Map.entry("{ACUTE}", "\u0301"),
          Map.entry("{LS}", "\u2028"),
          Map.entry("{PS}", "\u2029"));

  @ParameterizedTest
  @CsvFileSource(
      resources = "/source/positions.txt",
      delimiter = '|',
      quoteCharacter = '\0',
      emptyValue = "",
      nullValues = "(null)")
  void countsLinesAndColumns(String text, String wanted, String position) {
    SourceText source = decode(named(text == null ? "" : text));
    assertEquals(position, source.positionOf(offset(source.text(), named(wanted))).toString());
  }

  private static int offset(String text, String wanted) {
    if (wanted.equals("^")) {
      return 0;
    }
    if (wanted.equals("$")) {
      return text.length();
    }
    boolean numbered = wanted.startsWith("{");
    int times = numbered ? wanted.charAt(1) - '0' : 1;
    String sign = numbered ? wanted.substring(3) : wanted;
    int found = -1;
    for (int i = 0; i < times; i++) {
      found = text.indexOf(sign, found + 1);
    }
    assertTrue(found >= 0, () -> sign + " is not in " + text);
    return found;
  }

  private static String named(String text) {
    String named = text;
    for (var entry : NAMED.entrySet()) {
      named = named.replace(entry.getKey(), entry.getValue());
    }
    return named;
  }

  /** Spans inside, across and after repaired runs, and where they stand in the damaged file. */
  @ParameterizedTest
  @CsvSource({
    // the repaired text is: It isn’t — “naïve” 🚀 end
    // the file has:         It isnâ€™t â€” â€œnaÃ¯veâ€{9D} ðŸš€ end
    "It, It, 1, 3",
    "isn, isn, 4, 7",
    "’, â€™, 7, 10",
    "isn’, isnâ€™, 4, 10",
    "’t, â€™t, 7, 11",
    "t —, t â€”, 10, 15",
    "—, â€”, 12, 15",
    "“, â€œ, 16, 19",
    "“na, â€œna, 16, 21",
    "ï, Ã¯, 21, 23",
    "naïve, naÃ¯ve, 19, 25",
    "ve, ve, 23, 25",
    "🚀, ðŸš€, 29, 33",
    "end, end, 34, 37",
  })
  void leadsBackToTheDamagedFile(String readable, String onDisk, int start, int end) {
    SourceText source = decode("It isnâ€™t â€” â€œnaÃ¯veâ€\u009D ðŸš€ end");
    assertEquals("It isn’t — “naïve” 🚀 end", source.text());
    int at = source.text().indexOf(readable);
    Span span = new Span(at, at + readable.length());
    assertEquals(onDisk, source.original().substring(start - 1, end - 1), "the table is wrong");
    assertEquals(new Span(start - 1, end - 1), source.originalSpan(span));
    assertEquals(new Position(1, start), source.positionOf(at));
    assertEquals(new Position(1, end), source.place(span).end());
  }

  @Test
  void aPlaceWithinALongRunIsExact() {
    SourceText source = decode("РћС€РёР±РєР°\nСЃРѕРµРґРёРЅРµРЅРёСЏ");
    assertEquals("Ошибка\nсоединения", source.text());
    assertEquals(new Position(1, 5), source.positionOf(2));
    assertEquals(new Position(2, 3), source.positionOf(8));
    assertEquals(new Span(4, 8), source.originalSpan(new Span(2, 4)));
  }

  @Test
  void aPlaceWithinARunThatLostBytesIsTheRun() {
    SignLexicon signs = (before, after, found) -> found.stream().filter("🖍️"::equals).findFirst();
    SourceText source =
        new SourceDecoder(signs)
            .decode("x.md", "It isnâ€™t # ğŸ–ï¸ VAR".getBytes(StandardCharsets.UTF_8));
    assertEquals("It isn’t # 🖍️ VAR", source.text());
    int pen = source.text().indexOf("🖍️");
    assertEquals("ğŸ–ï¸", slice(source, new Span(pen, pen + 3)));
    assertEquals("ğŸ–ï¸", slice(source, new Span(pen + 1, pen + 2)));
    assertEquals("VAR", slice(source, new Span(pen + 4, pen + 7)));
  }

  @Test
  void textDamagedTwiceLeadsBackToo() {
    SourceText source = decode("It isnÃ¢â‚¬â„¢t there, cafÃƒÂ© x");
    assertEquals("It isn’t there, café x", source.text());
    assertEquals("Ã¢â‚¬â„¢", slice(source, new Span(6, 7)));
    assertEquals("ÃƒÂ©", slice(source, new Span(19, 20)));
    assertEquals("x", slice(source, new Span(21, 22)));
  }

  @Test
  void anEmptySpanStaysEmpty() {
    SourceText source = decode("isnâ€™t");
    assertEquals(Span.at(6), source.originalSpan(Span.at(4)));
    assertEquals(Span.at(0), source.originalSpan(Span.at(0)));
  }

  @Test
  void aPlaceShowsItsLineAsOnDisk() {
    SourceText source = decode("one\r\nIt isnâ€™t\r\nthree");
    Place place =
        source.place(new Span(source.text().indexOf('’'), source.text().indexOf('’') + 1));
    assertEquals("x.md", place.path());
    assertEquals(new Position(2, 7), place.start());
    assertEquals(new Position(2, 10), place.end());
    assertEquals("It isnâ€™t", place.line());
  }

  @Test
  void aLongLineIsCutBetweenCharacters() {
    SourceText source = SourceText.of("x.md", "x" + "🔍".repeat(Place.LONGEST_LINE));
    assertEquals(Place.LONGEST_LINE - 1, source.place(Span.at(0)).line().length());
  }

  private static String slice(SourceText source, Span span) {
    Span onDisk = source.originalSpan(span);
    return source.original().substring(onDisk.start(), onDisk.end());
  }

  private static SourceText decode(String text) {
    return new SourceDecoder(SignLexicon.NONE)
        .decode("x.md", text.getBytes(StandardCharsets.UTF_8));
  }
}
