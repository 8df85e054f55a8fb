package dev.fixdex.lint;

import dev.fixdex.markdown.Inline;
import dev.fixdex.web.Answer;

/** A rule about links to other sites, asked only when somebody wants their pages asked for. */
public non-sealed interface LinkRule extends Rule {
  /** Reports what is wrong with a link whose page was asked for. */
  void check(Inline.Link link, Answer answer, Reporter reporter);
}
