package dev.fixdex.shards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final int NAMES = 700;

  private final Random random = new Random(5);

  /** As the names of entries are: of some groups, numbered, some with something else. */
  private String name() {
    String group = "GROUP_" + (char) ('A' + random.nextInt(20));
    return switch (random.nextInt(5)) {
      case 0 -> group + Integer.toString(random.nextInt(), 36);
      case 1 -> "KB" + random.nextInt(Integer.MAX_VALUE) + "0000";
      case 2 -> group + "_" + random.nextInt(99) + "\n" + random.nextInt(3);
      default -> group + "_" + String.format("%03d", random.nextInt(200));
    };
  }

  private static Map<String, Integer> places(List<String> names) {
    Places places = Places.of(names);
    Map<String, Integer> found = new HashMap<>();
    int last = -1;
    for (int i = 0; i < places.size(); i++) {
      assertTrue(places.place(i) > last, "ascending, and no two in one place");
      last = places.place(i);
      assertEquals(i, places.before(last));
      assertEquals(i + 1, places.before(last + 1));
      found.put(names.get(places.item(i)), last);
    }
    assertEquals(last + 1, places.end());
    assertTrue(places.space() >= 4 * names.size());
    assertTrue(places.space() <= Math.max(1, 5 * names.size()), "not more than is needed");
    return found;
  }

  @Test
  void placesDependOnTheNamesAloneAndMostlyStay() {
    TreeSet<String> names = new TreeSet<>();
    int steps = 0;
    int moved = 0;
    int space = 1;
    Map<String, Integer> before = Map.of();
    while (names.size() < NAMES) {
      if (random.nextInt(4) == 0 && !names.isEmpty()) {
        names.remove(List.copyOf(names).get(random.nextInt(names.size())));
      } else {
        names.add(name());
      }
      List<String> listed = new ArrayList<>(names);
      Map<String, Integer> places = places(listed);
      Collections.shuffle(listed, random);
      assertEquals(places, places(listed), "in any order");
      int now = Places.of(listed).space();
      if (now == space) {
        steps++;
        for (Map.Entry<String, Integer> place : before.entrySet()) {
          moved +=
              places.getOrDefault(place.getKey(), place.getValue()).equals(place.getValue())
                  ? 0
                  : 1;
        }
      }
      space = now;
      before = places;
    }
    assertTrue(steps > NAMES, "steps: " + steps);
    assertTrue(moved < steps, moved + " moved in " + steps + " steps");
  }

  @Test
  void numberedNamesAreCloseByInTheOrderOfTheirNumbers() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      names.add("CROSS_DOCKER_" + String.format("%03d", i));
    }
    Map<String, Integer> found = places(names);
    int space = Places.of(names).space();
    for (int i = 1; i < names.size(); i++) {
      int before = found.getOrDefault(names.get(i - 1), -1);
      int place = found.getOrDefault(names.get(i), -1);
      assertEquals(4, (place - before + space) % space, names.get(i));
    }
  }

  @Test
  void nothingHasNoPlace() {
    Places places = Places.of(List.of());
    assertEquals(0, places.size());
    assertEquals(0, places.end());
    assertEquals(0, places.before(5));
    assertEquals(1, places.space());
  }
}
