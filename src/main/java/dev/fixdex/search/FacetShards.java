package dev.fixdex.search;

import dev.fixdex.shards.BrowserPart;
import dev.fixdex.shards.Places;
import dev.fixdex.shards.ShardBytes;
import dev.fixdex.shards.ShardKind;
import dev.fixdex.source.ContentHash;
import java.io.IOException;
import java.util.List;

/**
 * What all entries have of each facet: one file for those that every search counts, with the places
 * of the entries in the order of their ids, and one for tags, which are many.
 */
final class FacetShards {
  private static final ShardKind KIND = new ShardKind("f", 1);

  private final SearchIndex index;
  private final int[] order;

  FacetShards(SearchIndex index) throws IOException {
    this.index = index;
    this.order = index.inOrderOfIds().toArray();
  }

  /** The parts. */
  List<BrowserPart> parts() throws IOException {
    ShardBytes few = new ShardBytes();
    few.number(order.length);
    order(few);
    int tags = Filters.NAMES.size() - 1;
    for (String name : Filters.NAMES.subList(0, tags)) {
      column(name).write(few);
    }
    ShardBytes many = new ShardBytes();
    column(Filters.NAMES.get(tags)).write(many);
    return List.of(part(0, few.take()), part(1, many.take()));
  }

  private static BrowserPart part(int number, byte[] bytes) {
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

  private FacetColumn column(String facet) throws IOException {
    return new FacetColumn(index.facet(facet), order);
  }
}
