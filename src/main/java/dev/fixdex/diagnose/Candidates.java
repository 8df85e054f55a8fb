package dev.fixdex.diagnose;

import dev.fixdex.errortext.Atoms;
import java.util.Arrays;

/**
 * Finds the signatures that an event may show by its atoms alone, without reading its words. It
 * finds too many at times, and never too few. Not thread-safe.
 */
final class Candidates implements Atoms.Sink {
  private static final int MOST = 256;

  private final AtomTable atoms;
  private final Anchors anchors;
  private final int[] wordSeen;
  private final int[] signatureSeen;
  private int[] words = new int[64];
  private int wordCount;
  private int[] found = new int[16];
  private int round = 1;

  Candidates(Signatures signatures) {
    atoms = signatures.atoms();
    anchors = signatures.anchors();
    wordSeen = new int[signatures.vocabulary().size()];
    signatureSeen = new int[signatures.size()];
  }

  /** Begins an event. */
  void begin() {
    wordCount = 0;
    round++;
    if (round == Integer.MAX_VALUE) {
      Arrays.fill(wordSeen, 0);
      Arrays.fill(signatureSeen, 0);
      round = 1;
    }
  }

  @Override
  public void atom(int hash, int start, int end) {
    for (int word : atoms.words(hash)) {
      if (wordSeen[word] != round) {
        wordSeen[word] = round;
        if (wordCount == words.length) {
          words = Arrays.copyOf(words, wordCount * 2);
        }
        words[wordCount++] = word;
      }
    }
  }

  /** Number of signatures that the event may show; they are the first of {@link #found}. */
  int count() {
    int count = 0;
    for (int i = 0; i < wordCount; i++) {
      int end = anchors.end(words[i]);
      for (int at = anchors.start(words[i]); at < end; at = anchors.next(at)) {
        if (anchors.isPossible(at, wordSeen, round)) {
          count = add(anchors.signature(at), count);
        }
      }
    }
    return count;
  }

  private int add(int signature, int count) {
    if (signatureSeen[signature] == round || count == MOST) {
      return count;
    }
    signatureSeen[signature] = round;
    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
    found[count] = signature;
    return count + 1;
  }

  int[] found() {
    return found;
  }
}
