package dev.fixdex.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares one line with error texts: how much of the text the line has, in order and side by side,
 * how much of the line the text explains, and how much that says.
 */
final class SignatureMatch {
  private static final double STEM = 0.8;
  private static final double OPEN = 0.7;

  /** What two words side by side add to what they say alone. */
  private static final double NEIGHBOURS = 0.5;

  /** How far apart in the line two words may be that follow each other in the text. */
  private static final int REACH = 3;

  /** What the rest of a text counts while its beginning is typed: enough to settle a tie. */
  private static final double REST = 0.05;

  /** From here on a line and a text are one message. */
  private static final double ALL = 0.98;

  /** In words: less is a word of the message, not the message. */
  private static final int PHRASE = 3;

  /** How much more a text counts that is the whole line: more than a technology that it names. */
  private static final double SAME = 1.5;

  private final QueryLine line;
  private final QueryWord[] words;
  private final boolean[] used;
  private final IdentityHashMap<SignatureWord, List<Meeting>> meetings = new IdentityHashMap<>();

  /** A word of the line that a word of a text meets. */
  private record Meeting(int place, double likeness) {}

  SignatureMatch(QueryLine line) {
    this.line = line;
    words = new QueryWord[line.sequence().length];
    for (int i = 0; i < words.length; i++) {
      words[i] = line.words().get(line.sequence()[i]);
    }
    used = new boolean[words.length];
  }

  /** How well the line and an entry's best error text fit; 0 for not at all. */
  double best(List<StoredSignature> signatures) {
    double best = 0;
    for (StoredSignature signature : signatures) {
      best = Math.max(best, score(signature));
    }
    return best;
  }

  /** The place of the error text that fits best, the first of equals. */
  int bestPlace(List<StoredSignature> signatures) {
    int place = 0;
    double best = 0;
    for (int i = 0; i < signatures.size(); i++) {
      double score = score(signatures.get(i));
      if (score > best) {
        best = score;
        place = i;
      }
    }
    return place;
  }

  private double score(StoredSignature signature) {
    @Nullable Meeting[] meetings = meetings(signature);
    double text = 0;
    double textSoFar = 0;
    double matched = 0;
    double explained = 0;
    double together = 0;
    double lastSaid = 0;
    int last = -1;
    for (int i = 0; i < signature.size(); i++) {
      double says = signature.says(i);
      text += signature.isPlain(i) ? says : 0;
      Meeting meeting = meetings[i];
      if (meeting == null) {
        continue;
      }
      double said = says * meeting.likeness();
      matched += said;
      QueryWord found = words[meeting.place()];
      explained += found.weight() * found.idf();
      textSoFar = text;
      int step = meeting.place() - last;
      together += last >= 0 && step >= 1 && step <= REACH ? Math.min(said, lastSaid) : 0;
      last = meeting.place();
      lastSaid = said;
    }
    if (matched == 0) {
      return 0;
    }
    double whole = line.isOpen() ? textSoFar + REST * (text - textSoFar) : text;
    double sum = matched + wholes(signature) + NEIGHBOURS * together;
    double found = ratio(matched, whole);
    double known = ratio(explained, said());
    boolean same = found >= ALL && known >= ALL && signature.size() >= PHRASE;
    return sum * Ranking.covering(found) * Ranking.covering(known) * (same ? SAME : 1);
  }

  /**
   * Where in the line each word of a text is met, null for nowhere. The words of the message choose
   * first: a quoted name that happens to be one of them takes none away.
   */
  private @Nullable Meeting[] meetings(StoredSignature signature) {
    Arrays.fill(used, false);
    @Nullable Meeting[] chosen = new Meeting[signature.size()];
    choose(signature, true, chosen);
    choose(signature, false, chosen);
    return chosen;
  }

  private void choose(StoredSignature signature, boolean plain, @Nullable Meeting[] chosen) {
    int last = -1;
    for (int i = 0; i < chosen.length; i++) {
      Meeting meeting = chosen[i];
      if (signature.isPlain(i) == plain) {
        meeting = next(signature.word(i), last);
        chosen[i] = meeting;
      }
      if (meeting != null) {
        used[meeting.place()] = true;
        last = meeting.place();
      }
    }
  }

  private static double ratio(double part, double whole) {
    return part >= whole ? 1 : part / whole;
  }

  /** What the line says: quoted names only where the text has them too. */
  private double said() {
    double said = 0;
    for (int i = 0; i < words.length; i++) {
      said += words[i].plain() || used[i] ? words[i].share() : 0;
    }
    return said;
  }

  private double wholes(StoredSignature signature) {
    double sum = 0;
    for (int place : line.wholes()) {
      QueryWord whole = line.words().get(place);
      for (LineWord word : signature.wholes()) {
        sum += word.text().equals(whole.text()) ? whole.weight() * whole.idf() : 0;
      }
    }
    return sum;
  }

  /**
   * The unused word of the line that meets this word best, the next one after {@code last} first.
   */
  private @Nullable Meeting next(SignatureWord word, int last) {
    Meeting best = null;
    int nearest = 0;
    for (Meeting meeting : meetings.computeIfAbsent(word, this::meetings)) {
      if (used[meeting.place()]) {
        continue;
      }
      int distance = Math.floorMod(meeting.place() - last - 1, words.length);
      boolean better =
          best == null
              || meeting.likeness() > best.likeness()
              || (meeting.likeness() == best.likeness() && distance < nearest);
      if (better) {
        best = meeting;
        nearest = distance;
      }
    }
    return best;
  }

  private List<Meeting> meetings(SignatureWord word) {
    List<Meeting> found = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      double likeness = likeness(words[i], word);
      if (likeness > 0) {
        found.add(new Meeting(i, likeness));
      }
    }
    return found;
  }

  private static double likeness(QueryWord asked, SignatureWord met) {
    String word = met.text();
    if (asked.text().equals(word)) {
      return 1;
    }
    double likeness = 0;
    for (QueryWord.Other other : asked.others()) {
      likeness = other.text().equals(word) ? Math.max(likeness, other.likeness()) : likeness;
    }
    if (met.stem().isEmpty() || asked.stem().isEmpty()) {
      return likeness;
    }
    if (asked.stem().equals(met.stem())) {
      likeness = Math.max(likeness, STEM);
    }
    if (asked.open() && word.startsWith(asked.text())) {
      double typed = (double) asked.text().length() / word.length();
      likeness = Math.max(likeness, OPEN * (0.5 + 0.5 * typed));
    }
    return likeness;
  }
}
