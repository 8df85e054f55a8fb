package dev.fixdex.page;

import dev.fixdex.markdown.Block;
import dev.fixdex.markdown.Inline;
import java.util.List;

/** A piece of running text. */
public sealed interface Piece {
  /** A block as written. */
  record Plain(Block block) implements Piece {}

  /** A list whose items begin with signs of their own, such as ✓; the signs are left in. */
  record Signed(List<Block.Item> items) implements Piece {
    public Signed {
      items = List.copyOf(items);
    }
  }

  /** The same step for different systems, one of which a reader needs. */
  record Choice(List<Variant> variants) implements Piece {
    public Choice {
      variants = List.copyOf(variants);
    }
  }

  /**
   * A step for one system.
   *
   * @param name as written
   * @param key the system
   */
  record Variant(String name, String key, List<Piece> pieces) {
    public Variant {
      pieces = List.copyOf(pieces);
    }
  }

  /** A paragraph of labels, such as {@code **When**: … | **Risks**: …}. */
  record Labels(List<Labelled> labels) implements Piece {
    public Labels {
      labels = List.copyOf(labels);
    }
  }

  /**
   * A label and what it says.
   *
   * @param lines more than one where each begins with a sign such as ✓; the sign is left in
   */
  record Labelled(String name, List<List<Inline>> lines) {
    public Labelled {
      lines = lines.stream().map(List::copyOf).toList();
    }
  }
}
