package dev.fixdex.errortext;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code errortext.js} reads the same words as this package, where Node is installed. */
class ErrorTextTwinTest {
  /** Escapes what is not ASCII: lone surrogates would not survive in UTF-8. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @TempDir Path folder;

  @Test
  void javaScriptReadsTheSameWords() throws Exception {
    NodeTests.assumeInstalled();
    Path file = folder.resolve("fuzz.json");
    Files.writeString(file, JSON.writeValueAsString(cases()), StandardCharsets.US_ASCII);
    NodeTests.pass("errortext.test.mjs", Map.of("FIXDEX_FUZZ", file.toString()));
  }

  private static Map<String, Object> cases() {
    Map<String, Object> cases = new LinkedHashMap<>();
    cases.put("units", units());
    List<Object> texts = new ArrayList<>();
    for (String text : RandomTexts.of(20_000, 4)) {
      Map<String, Object> test = new LinkedHashMap<>();
      test.put("text", text);
      test.put("tokens", shown(text, ErrorText::tokens));
      test.put("symptom", shown(text, ErrorText::symptomTokens));
      test.put("mask", Shown.mask(ErrorText.mask(text)));
      texts.add(test);
    }
    cases.put("texts", texts);
    return cases;
  }

  private static List<String> shown(String text, Function<String, List<Token>> reader) {
    return reader.apply(text).stream().map(token -> Shown.token(text, token)).toList();
  }

  /** Class and spelling of every UTF-16 unit. */
  private static List<String> units() {
    List<String> units = new ArrayList<>();
    for (int c = 0; c < 0x10000; c++) {
      units.add(Chars.classOf((char) c) + ErrorText.fold(String.valueOf((char) c)));
    }
    return units;
  }
}
