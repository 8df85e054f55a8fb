package dev.fixdex.search;

import dev.fixdex.search.Explanation.How;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Follows the ranking once more for chosen entries and notes what each part of it gave. */
final class Explainer {
  private final TermSource terms;
  private final Ranking ranking;
  private final List<QueryLine> lines;
  private final IntPredicate wanted;

  Explainer(TermSource terms, List<QueryLine> lines, IntPredicate wanted) {
    this.terms = terms;
    this.ranking = new Ranking(terms);
    this.lines = lines;
    this.wanted = wanted;
  }

  /** The lines that speak for an entry, the one that says most first. */
  List<Explanation.Line> lines(int entry, IndexDocument document) {
    List<Scored> scored = counted(lines.stream().map(line -> scored(line, entry)).toList());
    List<Explanation.Line> explained = new ArrayList<>();
    double factor = 1;
    for (Scored each : scored) {
      explained.add(explained(each, factor, entry, document));
      factor *= Ranking.FURTHER_LINE;
    }
    return explained;
  }

  /**
   * The lines that count: those for which the entry was compared, or else that of its best words.
   */
  private static List<Scored> counted(List<Scored> all) {
    List<Scored> best =
        all.stream()
            .filter(each -> each.sum() > 0)
            .sorted(Comparator.comparingDouble((Scored each) -> -each.sum()))
            .toList();
    List<Scored> compared = best.stream().filter(Scored::compared).toList();
    return compared.isEmpty() ? best.subList(0, Math.min(1, best.size())) : compared;
  }

  /**
   * What a line gives an entry before further lines are lowered.
   *
   * @param compared whether the entry was compared with the line by its error texts
   * @param texts what that gave
   * @param naming how much of both is because it names a technology of the entry
   */
  private record Scored(
      QueryLine line, boolean compared, double words, double texts, double naming) {
    double sum() {
      return words + texts;
    }
  }

  private Scored scored(QueryLine line, int entry) {
    boolean alone = lines.size() == 1;
    double cue = alone ? 1 : line.cue();
    LineScores scores = new LineScores(terms);
    List<Ranking.Ranked> compared = ranking.line(line, scores, alone, wanted);
    double words = scores.of(entry);
    for (Ranking.Ranked ranked : compared) {
      if (ranked.entry() == entry) {
        double naming = alone ? ranking.naming(line, entry) : 1;
        double texts = ranked.score() - naming * words;
        return new Scored(line, true, cue * naming * words, cue * texts, naming);
      }
    }
    return new Scored(line, false, cue * words, 0, 1);
  }

  private Explanation.Line explained(
      Scored scored, double factor, int entry, IndexDocument document) {
    List<Explanation.Word> words = new ArrayList<>();
    double sum = 0;
    for (QueryWord word : scored.line().words()) {
      Explanation.Word met = met(word, entry);
      sum += met.gave();
      words.add(met);
    }
    double scale = sum > 0 ? factor * scored.words() / sum : 0;
    List<Explanation.Word> most =
        words.stream()
            .filter(word -> word.gave() > 0)
            .map(word -> scaled(word, scale))
            .sorted(Comparator.comparingDouble((Explanation.Word word) -> -word.gave()))
            .toList();
    String met = scored.texts() > 0 ? bestText(scored.line(), entry, document) : "";
    return new Explanation.Line(
        scored.line().text(),
        met,
        factor * scored.texts(),
        most,
        scored.naming() > 1
            ? String.join(" ", terms.technologies(entry).namedBy(scored.line()))
            : "",
        scored.naming());
  }

  private static Explanation.Word scaled(Explanation.Word word, double scale) {
    return new Explanation.Word(word.asked(), word.met(), word.how(), scale * word.gave());
  }

  private String bestText(QueryLine line, int entry, IndexDocument document) {
    int best = new SignatureMatch(line).bestPlace(terms.signatures(entry));
    List<String> texts = Signature.texts(document);
    return best < texts.size() ? texts.get(best) : "";
  }

  /** The best way in which an entry has a word, as {@link LineScores} finds it. */
  private Explanation.Word met(QueryWord word, int entry) {
    String shown = shown(word.text());
    boolean code = LineWord.isCode(word.text());
    Postings own = terms.words(word.text());
    double factor = word.idf() * word.weight();
    Explanation.Word best =
        word(shown, shown, code ? How.CODE : How.EXACT, factor * impact(own, entry));
    if (!word.stem().isEmpty()) {
      Postings stems = terms.stems(word.stem());
      double gave = LineScores.STEM * idf(stems) * word.weight() * impact(stems, entry);
      best = better(best, word(shown, word.stem() + "…", How.FORM, gave));
    }
    for (QueryWord.Other other : word.others()) {
      Postings postings = terms.words(other.text());
      double gave = other.likeness() * idf(postings) * word.weight() * impact(postings, entry);
      best = better(best, word(shown, shown(other.text()), How.INSTEAD, gave));
    }
    return word.open() ? better(best, beginning(word, entry)) : best;
  }

  private Explanation.Word beginning(QueryWord word, int entry) {
    Completions completions = new Completions(terms.size());
    String longest = word.text();
    double most = 0;
    for (String longer : terms.startingWith(word.text(), LineScores.MOST_COMPLETIONS)) {
      Postings postings = terms.words(longer);
      completions.add(postings);
      if (impact(postings, entry) > most) {
        most = impact(postings, entry);
        longest = longer;
      }
    }
    double gave = LineScores.OPEN * idf(completions.union()) * word.weight() * most;
    return word(word.text(), shown(longest), How.BEGINNING, gave);
  }

  private static Explanation.Word word(String asked, String met, How how, double gave) {
    return new Explanation.Word(asked, met, how, gave);
  }

  private static Explanation.Word better(Explanation.Word a, Explanation.Word b) {
    return b.gave() > a.gave() ? b : a;
  }

  private static String shown(String word) {
    return LineWord.isCode(word) ? word.substring(LineWord.CODE.length()) : word;
  }

  private double idf(Postings postings) {
    return Idf.of(postings.count(), terms.size());
  }

  private static double impact(Postings postings, int entry) {
    int place = Arrays.binarySearch(postings.entries(), entry);
    return place < 0 ? 0 : (double) postings.impacts()[place] / Impacts.SCALE;
  }
}
