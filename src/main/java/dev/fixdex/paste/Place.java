package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where in a block a placeholder stands, as far as quoting is concerned.
 *
 * @param layers innermost first
 * @param end the line that would end the here-document it stands in; empty elsewhere
 */
public record Place(List<Layer> layers, String end) {
  public Place {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a place has a layer");
    }
  }

  static Place of(Layer... layers) {
    return new Place(List.of(layers), "");
  }

  /** The same place within a further layer. */
  Place within(Layer outer) {
    List<Layer> all = new ArrayList<>(layers);
    all.add(outer);
    return new Place(all, end);
  }

  /** The same place for harmless characters only, or for no options. */
  Place only(Layer guard) {
    if (layers.getFirst() == guard) {
      return this;
    }
    List<Layer> all = new ArrayList<>(layers);
    all.addFirst(guard);
    return new Place(all, end);
  }

  /** The layers' keys, innermost first, with commas. */
  public String key() {
    return layers.size() == 1
        ? layers.getFirst().key()
        : layers.stream().map(Layer::key).collect(Collectors.joining(","));
  }
}
