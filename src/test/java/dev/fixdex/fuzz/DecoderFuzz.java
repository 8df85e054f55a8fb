package dev.fixdex.fuzz;

import dev.fixdex.source.Position;
import dev.fixdex.source.SourceText;
import dev.fixdex.source.Span;

/** Any bytes are text, each place of which stands in the file, one after the other. */
public final class DecoderFuzz {
  private DecoderFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    SourceText source = Checks.source(data);
    String text = source.text();
    Position before = new Position(1, 1);
    for (int i = 0; i <= text.length(); i++) {
      Position at = source.positionOf(i);
      boolean later =
          at.line() > before.line()
              || (at.line() == before.line() && at.column() >= before.column());
      Checks.that(
          later, "offset %d stands at %s, the one before it at %s".formatted(i, at, before));
      before = at;
    }
    Span whole = source.originalSpan(new Span(0, text.length()));
    Checks.within(whole, source.original(), "the original");
    Checks.that(
        source.damage().repairs().isEmpty() || !text.equals(source.original()), "no repair");
  }
}
