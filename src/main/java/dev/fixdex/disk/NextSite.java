package dev.fixdex.disk;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The site that nobody sees, being made into the next one. */
sealed interface NextSite permits SpareSite, EditedSite {
  /** Puts a file there. Thread-safe for different paths. */
  void write(String path, byte[] bytes) throws IOException;

  /** Whether a file was put there. */
  boolean has(String path);

  /** Whether a file is one that a build made for the seen site, and is still there. */
  boolean isSeen(String path);

  /** Ends the work and writes the manifest. */
  void finish() throws IOException;

  /** Whether what was put there is just what the seen site has. */
  boolean isLikeSeen();

  /** Paths of what was put there and is not in the seen site with these bytes, sorted. */
  List<String> changed();

  /** Paths of what the seen site has and this one has not, sorted. */
  List<String> gone();

  /** Paths of files here that are not one with those of the seen site, whatever is in them. */
  Set<String> apart();

  /**
   * Notes which files the two sites do not share. To be called last, when the sites are in their
   * places: until the next one is begun, all others are one file in both.
   */
  void noteDifference() throws IOException;

  /** Deletes it all. */
  void discard() throws IOException;
}
