package dev.fixdex.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {
  /** Each is a whole setting with the placeholder for its value. */
  @ParameterizedTest
  @ValueSource(strings = {"ini", "env", "properties", "systemd", "nginx", "text", ""})
  void whereNothingWouldStopATextNothingIsPasted(String language) {
    String code = "PASSWORD=__V__";
    assertEquals("", pasted(language, code, Map.of()));
    assertEquals("", pasted(language, code, Map.of("V", "two\nlines")));
    assertEquals("PASSWORD=x", pasted(language, code, Map.of("V", "x")));
  }

  private static String pasted(String language, String code, Map<String, String> values) {
    return Pasted.of(language, code, Written.slots(code), values, Set.of()).text();
  }
}
