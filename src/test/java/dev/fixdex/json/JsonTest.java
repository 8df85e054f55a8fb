package dev.fixdex.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private record Pair(String second, int first) {}

  @Test
  void keysKeepTheOrderThatTheyWereGivenIn() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", List.of(true, "x"));
    map.put("m", new Pair("s", 2));
    assertEquals(
        "{\"z\":1,\"a\":[true,\"x\"],\"m\":{\"second\":\"s\",\"first\":2}}", Json.compact(map));
  }

  @Test
  void anOptionalIsItsValueOrNull() {
    assertEquals("[1,null]", Json.compact(List.of(Optional.of(1), Optional.empty())));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String hostile = "quote \" backslash \\ line\nend tab\t nul\0 \u2028 emoji 🔍 </script> \u202e";
    String json = Json.compact(Map.of("text", hostile));
    assertEquals(1, json.lines().count());
    assertEquals(Map.of("text", hostile), Json.object(json));
  }

  @Test
  void prettyTextIsTheSameOnEverySystem() {
    assertEquals("{\n  \"a\" : [ 1, 2 ]\n}", Json.pretty(Map.of("a", List.of(1, 2))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "1", "{", "{\"a\":}", "{} x", "{\"a\":1}{\"b\":2}"})
  void whatIsNoObjectIsRefused(String text) {
    assertThrows(JsonException.class, () -> Json.object(text));
  }

  @Test
  void aFaultHasItsPlace() {
    JsonException fault =
        assertThrows(JsonException.class, () -> Json.object("{\n  \"a\": nope\n}"));
    assertEquals(2, fault.line());
  }

  @Test
  void nestingIsLimited() {
    String deep = "{\"a\":".repeat(200) + "1" + "}".repeat(200);
    assertThrows(JsonException.class, () -> Json.object(deep));
  }
}
