package dev.fixdex.search;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Places;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * What all entries have of each facet: one file for those that every search counts, with the places
 * of the entries in the order of their ids, and one for tags, which are many.
 */
final class FacetShards {
  private static final ShardKind KIND = new ShardKind("f", 1);

  /** The facet that has a file of its own is the last. */
  private static final int TAGS = Filters.NAMES.size() - 1;

  private final SearchIndex index;
  private final int[] order;

  FacetShards(SearchIndex index) throws IOException {
    this.index = index;
    this.order = index.inOrderOfIds().toArray();
  }

  /** What makes the parts. */
  List<Supplier<BrowserPart>> parts() {
    return List.of(
        () -> part(0, Filters.NAMES.subList(0, TAGS), true),
        () -> part(1, Filters.NAMES.subList(TAGS, Filters.NAMES.size()), false));
  }

  private BrowserPart part(int number, List<String> names, boolean withPlaces) {
    ShardBytes file = new ShardBytes();
    if (withPlaces) {
      file.number(order.length);
      order(file);
    }
    try {
      for (String name : names) {
        new FacetColumn(index.facet(name), order).write(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = file.take();
    return new BrowserPart(KIND, number, ContentHash.of(bytes), () -> List.of(bytes));
  }

  /** The parts as they are published, when no entry has another facet or another place. */
  static List<BrowserPart> kept(PublishedIndex published) {
    return List.of(kept(published, 0), kept(published, 1));
  }

  private static BrowserPart kept(PublishedIndex published, int number) {
    return BrowserPart.kept(KIND, number, BrowserIndexEdit.form(published, KIND.nameOf(number)));
  }

  /** The steps from place to place, forward doubled, back doubled less one. */
  private void order(ShardBytes file) {
    Places places = index.places();
    int last = 0;
    for (int entry : order) {
      int step = places.place(entry) - last;
      file.number(step >= 0 ? 2 * step : -2 * step - 1);
      last = places.place(entry);
    }
  }
}
