package dev.fixdex.fuzz;

import dev.fixdex.frontmatter.FrontMatter;
import dev.fixdex.frontmatter.YamlValue;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;

/** Front matter is read, or told to be none; every place is in the text. */
public final class FrontMatterFuzz {
  private FrontMatterFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    SourceText source = Checks.source(data);
    FrontMatter read = FrontMatter.of(source);
    Checks.that(read.bodyStart() <= source.text().length(), "the body begins behind the text");
    Checks.within(read.span(), source.text(), "front matter");
    read.problems().forEach(problem -> check(problem.span(), source));
    check(read.fields(), source);
  }

  private static void check(YamlValue value, SourceText source) {
    check(value.span(), source);
    switch (value) {
      case YamlValue.Scalar _ -> {}
      case YamlValue.Sequence sequence -> sequence.items().forEach(item -> check(item, source));
      case YamlValue.Mapping mapping ->
          mapping.pairs().forEach(pair -> check(pair.value(), source));
    }
  }

  private static void check(Span span, SourceText source) {
    Checks.within(span, source.text(), "a value");
    Checks.that(source.positionOf(span.start()).line() >= 1, "no line");
  }
}
