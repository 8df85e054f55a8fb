package dev.fixdex.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** One example of the CommonMark specification. */
record SpecExample(int number, String section, String markdown, String html) {
  static List<SpecExample> all() {
    try (InputStream in = SpecExample.class.getResourceAsStream("/commonmark/spec-0.31.2.json")) {
      return List.of(new JsonMapper().readValue(Objects.requireNonNull(in), SpecExample[].class));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String toString() {
    return number + " (" + section + ")";
  }
}
