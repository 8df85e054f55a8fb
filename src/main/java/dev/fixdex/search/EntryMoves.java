package dev.fixdex.search;

import dev.fixdex.shards.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where entries were in the browser's index before some edits, and which have another place now.
 */
final class EntryMoves {
  private final Places before;
  private final Places now;
  private final BitSet touched = new BitSet();
  private final List<Integer> moved = new ArrayList<>();

  private EntryMoves(Places before, Places now) {
    this.before = before;
    this.now = now;
  }

  /**
   * Looks where entries were.
   *
   * @param index as it is after the edits
   */
  static EntryMoves of(SearchIndex index, List<EntryEdit> edits) throws IOException {
    List<String> keys = index.keys();
    List<String> keysBefore = new ArrayList<>(keys);
    keysBefore.removeAll(Set.copyOf(keys(edits.stream().map(EntryEdit::after))));
    keysBefore.addAll(keys(edits.stream().map(EntryEdit::before)));
    EntryMoves moves = new EntryMoves(Places.of(keysBefore), index.places());
    Map<String, Integer> placesBefore = HashMap.newHashMap(keysBefore.size());
    for (int i = 0; i < keysBefore.size(); i++) {
      placesBefore.put(keysBefore.get(moves.before.item(i)), moves.before.place(i));
    }
    for (int entry = 0; entry < keys.size(); entry++) {
      Integer place = placesBefore.remove(keys.get(entry));
      if (place == null) {
        moves.touched.set(moves.now.place(entry));
      } else if (place != moves.now.place(entry)) {
        moves.touched.set(place);
        moves.touched.set(moves.now.place(entry));
        moves.moved.add(entry);
      }
    }
    placesBefore.values().forEach(moves.touched::set);
    return moves;
  }

  private static List<String> keys(Stream<Optional<IndexDocument>> documents) {
    return documents.flatMap(Optional::stream).map(IndexDocument::key).toList();
  }

  /** How many entries there were. */
  int sizeBefore() {
    return before.size();
  }

  /** Whether places are among as many others as before, so that most entries have theirs still. */
  boolean keepSpace() {
    return before.space() == now.space();
  }

  /** The places that have another entry, or none, or one where none was. */
  BitSet touched() {
    return touched;
  }

  /** The numbers of the entries that were there before, at another place. */
  List<Integer> moved() {
    return moved;
  }
}
