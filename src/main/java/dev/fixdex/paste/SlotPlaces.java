package dev.fixdex.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The slots of a text, which are given their places one after the other. */
final class SlotPlaces {
  private final List<Slot> slots;
  private final Place[] places;
  private int next;

  SlotPlaces(List<Slot> slots) {
    this.slots = slots;
    this.places = new Place[slots.size()];
  }

  /** How many have their place. */
  int count() {
    return next;
  }

  boolean isDone() {
    return next == places.length;
  }

  /** Whether the next slot begins at an offset. */
  boolean isAt(int offset) {
    return !isDone() && slots.get(next).start() == offset;
  }

  /** Whether the next slot begins before an offset. */
  boolean isBefore(int offset) {
    return !isDone() && slots.get(next).start() < offset;
  }

  /** The next slot; there must be one. */
  Slot next() {
    return slots.get(next);
  }

  /** Gives the next slot its place. */
  void put(Place place) {
    places[next++] = place;
  }

  /** Gives all slots that begin before an offset the same place. */
  void putBefore(int offset, Place place) {
    while (isBefore(offset)) {
      put(place);
    }
  }

  /** The slots to come that begin before {@code to}, as slots of the text from {@code from} on. */
  List<Slot> within(int from, int to) {
    List<Slot> within = new ArrayList<>();
    for (int i = next; i < slots.size() && slots.get(i).start() < to; i++) {
      Slot slot = slots.get(i);
      within.add(new Slot(slot.name(), slot.start() - from, slot.end() - from));
    }
    return within;
  }

  /** Lets slots, counted from the first, only have values that are harmless to a shell. */
  void harmless(int from, int to) {
    for (int i = from; i < to && i < places.length; i++) {
      if (places[i] != null && !places[i].layers().contains(Layer.COMMENT)) {
        places[i] = places[i].only(Layer.SH_PLAIN);
      }
    }
  }

  /** All places; slots that never got one are as plain as can be. */
  List<Place> all() {
    for (int i = 0; i < places.length; i++) {
      if (places[i] == null) {
        places[i] = Place.of(Layer.SH_PLAIN);
      }
    }
    return Arrays.asList(places);
  }
}
