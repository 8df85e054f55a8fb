package dev.fixdex.dockerfile;

import java.util.List;

/**
 * Where a text stops being a Dockerfile, in UTF-16 units from its start.
 *
 * @param message one short sentence
 * @param known words of which one was meant by what stands there; empty when it is no wrong word
 */
public record DockerfileFault(int start, int end, String message, List<String> known) {
  public DockerfileFault {
    known = List.copyOf(known);
  }
}
