package dev.fixdex.errortext;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The test vectors that Java and JavaScript share, read by Java. */
class ErrorTextVectorsTest {

  @Test
  void tokensAreAsTheVectorsSay() throws IOException {
    JsonNode cases = read("tokens.json");
    assertTrue(cases.size() >= 400, "vectors were lost");
    assertAll(cases.valueStream().map(ErrorTextVectorsTest::tokenCase));
  }

  @Test
  void masksAreAsTheVectorsSay() throws IOException {
    JsonNode cases = read("masks.json");
    assertTrue(cases.size() >= 150, "vectors were lost");
    assertAll(cases.valueStream().map(ErrorTextVectorsTest::maskCase));
  }

  private static Executable tokenCase(JsonNode test) {
    String text = test.get("text").stringValue();
    List<String> expected = test.get("tokens").valueStream().map(JsonNode::stringValue).toList();
    return () -> assertEquals(expected, shown(text), text);
  }

  private static List<String> shown(String text) {
    Stream<Token> tokens = ErrorText.tokens(text).stream();
    return tokens.map(token -> Shown.token(text, token)).toList();
  }

  private static Executable maskCase(JsonNode test) {
    String expected = test.get("mask").stringValue();
    if (test.has("symptom")) {
      String symptom = test.get("symptom").stringValue();
      return () -> assertEquals(expected, Shown.mask(ErrorText.maskSymptom(symptom)), symptom);
    }
    String line = test.get("line").stringValue();
    return () -> assertEquals(expected, Shown.mask(ErrorText.mask(line)), line);
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = ErrorTextVectorsTest.class.getResourceAsStream("/errortext/" + name)) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
