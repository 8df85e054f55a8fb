package dev.fixdex.entry;

import dev.fixdex.markdown.Block;
import java.util.List;
import java.util.Optional;

/**
 * The block quote under the title.
 *
 * @param quote as written
 * @param labels TL;DR, Fix Time, Platform, as far as they are there
 */
public record Summary(Block.Quote quote, List<Label> labels) {
  public Summary {
    labels = List.copyOf(labels);
  }

  /** The label called {@code name}. */
  public Optional<Label> label(String name) {
    return labels.stream().filter(label -> label.isCalled(name)).findFirst();
  }
}
