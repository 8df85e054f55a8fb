package dev.fixdex.source;

import java.util.List;
import java.util.Optional;

/**
 * Knows the signs that a format uses. Bytes lost with damaged text leave several signs possible;
 * only what the format itself says about the place may decide between them.
 */
@FunctionalInterface
public interface SignLexicon {
  /** Decides nothing: ambiguous text stays as it is. */
  SignLexicon NONE = (before, after, candidates) -> Optional.empty();

  /**
   * The one candidate that the format allows at a place.
   *
   * @param before the line's text before the damaged run
   * @param after the line's text after the damaged run
   * @param candidates what the run may once have been, at least two
   * @return one of the candidates, or empty when the format does not decide
   */
  Optional<String> decide(String before, String after, List<String> candidates);
}
