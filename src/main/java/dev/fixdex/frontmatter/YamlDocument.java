package dev.fixdex.frontmatter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a YAML text.
 *
 * @param root the whole of it; null when the text is empty or nothing could be read
 * @param problems in the order of the text
 */
public record YamlDocument(@Nullable YamlValue root, List<YamlProblem> problems) {
  public YamlDocument {
    problems = List.copyOf(problems);
  }
}
