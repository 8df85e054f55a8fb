package dev.fixdex.page;

import java.util.List;
import java.util.Optional;

/**
 * Numbers of entries side by side.
 *
 * @param name within its page's addresses, in small letters
 * @param title what is counted
 * @param kind what its bars stand for, one of them
 * @param bars in the order in which they are shown
 */
public record Chart(String name, String title, String kind, List<Bar> bars) {
  public Chart {
    bars = List.copyOf(bars);
  }

  /**
   * One of the numbers.
   *
   * @param list of the entries that it counts
   */
  public record Bar(String label, int count, Optional<Address> list) {}
}
