package dev.fixdex.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final double EXACT = 1e-12;

  /** Computed by hand: ranks 1, 2, none and 1; two of three and, of eleven, seven of ten found. */
  private static final List<String> QUERIES =
      List.of(
          "{\"qid\":\"a\",\"kind\":\"word\",\"query\":\"x\",\"gold\":[\"E1\",\"E2\",\"E3\"]}",
          "",
          "{\"qid\":\"b\",\"kind\":\"word\",\"query\":\"y\",\"gold\":[\"E4\"]}",
          "{\"qid\":\"c\",\"kind\":\"log\",\"query\":\"z\\nz\",\"gold\":[\"E5\",\"E5\"]}",
          "{\"qid\":\"d\",\"kind\":\"log\",\"query\":\"\",\"gold\":[\"G0\",\"G1\",\"G2\",\"G3\","
              + "\"G4\",\"G5\",\"G6\",\"G7\",\"G8\",\"G9\",\"G10\"]}");

  private static final Map<String, List<String>> IDS =
      Map.of(
          "a", List.of("E1", "E1", "X", "E3"),
          "b", List.of("X", "E4"),
          "c", IntStream.rangeClosed(1, 11).mapToObj(i -> i < 11 ? "X" + i : "E5").toList(),
          "d", List.of("G0", "X1", "X2", "X3", "G4", "G5", "G6", "G7", "G8", "G9", "G10"));

  private static Evaluation evaluation(Map<String, List<String>> ids) {
    ReadLines<List<JudgedQuery>> read = JudgedQuery.read(QUERIES);
    assertEquals(List.of(), read.bad());
    return Evaluation.of(read.value(), new Run(ids));
  }

  private static Map<String, List<String>> with(String qid, List<String> ids) {
    Map<String, List<String>> changed = new LinkedHashMap<>(IDS);
    changed.put(qid, ids);
    return changed;
  }

  @Test
  void theMeasuresAreThoseComputedByHand() {
    Evaluation evaluation = evaluation(IDS);
    Measures all = evaluation.all();
    assertEquals(4, all.queries());
    assertEquals(2 / 4.0, all.success().mean(), EXACT);
    assertEquals((1 + 0.5 + 0 + 1) / 4, all.mrr().mean(), EXACT);
    assertEquals((2 / 3.0 + 1 + 0 + 0.7) / 4, all.recall().mean(), EXACT);
    assertEquals(List.of("word", "log"), List.copyOf(evaluation.byKind().keySet()));
    Measures words = evaluation.byKind().get("word");
    assertEquals(0.75, words == null ? 0 : words.mrr().mean(), EXACT);
  }

  @Test
  void aQueryWithoutAnAnswerHasFoundNothing() {
    Measures all = evaluation(Map.of()).all();
    assertEquals(4, all.queries());
    assertEquals(0, all.recall().mean(), EXACT);
  }

  /** Wilson's interval for 8 of 10 and 10 of 10, as its formula gives it. */
  @Test
  void intervalsOfPartsAreWilsons() {
    Estimate most = Estimate.ofPart(8, 10);
    assertEquals(0.4901625, most.low(), 1e-6);
    assertEquals(0.9433178, most.high(), 1e-6);
    Estimate all = Estimate.ofPart(10, 10);
    assertEquals(0.7224672, all.low(), 1e-6);
    assertEquals(1, all.high(), EXACT);
  }

  @Test
  void intervalsOfMeansHoldTheMeanAndNarrowWithMoreQueries() {
    double[] few = IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray();
    double[] many = IntStream.range(0, 2000).mapToDouble(i -> i % 2).toArray();
    Estimate wide = Estimate.ofValues(few);
    Estimate narrow = Estimate.ofValues(many);
    assertEquals(wide, Estimate.ofValues(few));
    assertTrue(wide.low() > 0.2 && wide.low() < 0.35, wide::toString);
    assertTrue(wide.high() > 0.65 && wide.high() < 0.8, wide::toString);
    assertTrue(narrow.high() - narrow.low() < 0.05, narrow::toString);
    Estimate same = Estimate.ofValues(new double[] {0.5, 0.5, 0.5});
    assertEquals(new Estimate(0.5, 0.5, 0.5), same);
  }

  @Test
  void badLinesAreNamedByTheirNumbers() {
    ReadLines<List<JudgedQuery>> read =
        JudgedQuery.read(
            List.of(
                "{\"qid\":\"a\",\"kind\":\"k\",\"query\":\"x\",\"gold\":[\"E1\"]}",
                "not json",
                "",
                "[]",
                "{\"qid\":7,\"kind\":\"k\",\"query\":\"x\",\"gold\":[\"E1\"]}",
                "{\"qid\":\"b\",\"kind\":\"k\",\"query\":\"x\",\"gold\":[]}",
                "{\"qid\":\"c\",\"kind\":\"k\",\"query\":\"x\",\"gold\":[1]}",
                "{\"qid\":\"a\",\"kind\":\"k\",\"query\":\"y\",\"gold\":[\"E1\"]}"));
    assertEquals(2, read.value().size());
    assertEquals(List.of(2, 4, 5, 7, 8), read.bad().stream().map(BadLine::number).toList());
    assertEquals("`qid` is no string", read.bad().get(2).message());
    assertEquals("the qid `a` was used above", read.bad().getLast().message());
  }

  @Test
  void toFindNothingIsRightWhereNothingAnswers() {
    JudgedQuery nothing = new JudgedQuery(1, "q", "k", "all is well", Set.of());
    Judged silent = new Judged(nothing, List.of());
    Judged loud = new Judged(nothing, List.of("E1"));
    assertTrue(silent.isSuccess());
    assertEquals(1, silent.recall());
    assertEquals(1, silent.reciprocalRank());
    assertFalse(loud.isSuccess());
    assertEquals(0, loud.recall());
    assertEquals(0, loud.reciprocalRank());
  }

  @Test
  void aKeptRunIsReadBack() {
    Run run = new Run(IDS);
    ReadLines<Run> read = Run.read(run.lines().lines().toList());
    assertEquals(List.of(), read.bad());
    assertEquals(run, read.value());
    assertEquals(
        List.of(2, 3),
        Run.read(List.of("{\"qid\":\"a\",\"ids\":[]}", "{\"qid\":\"a\",\"ids\":[]}", "{}"))
            .bad()
            .stream()
            .map(BadLine::number)
            .toList());
  }

  @Test
  void whatWasWonAndLostIsTold() {
    Run earlier = new Run(with("b", List.of("E4")));
    Comparison lost = Comparison.of(evaluation(IDS), earlier);
    assertEquals(1, lost.lost().size());
    assertEquals("b", lost.lost().getFirst().query().qid());
    assertEquals(1, lost.lost().getFirst().before());
    assertEquals(2, lost.lost().getFirst().now());
    assertTrue(lost.isWorse());
    Comparison won = Comparison.of(evaluation(earlier.ids()), new Run(IDS));
    assertEquals(1, won.won().size());
    assertFalse(won.isWorse());
    assertFalse(Comparison.of(evaluation(IDS), new Run(IDS)).isWorse());
  }

  @Test
  void aFallBelowTheFirstPlaceIsWorseToo() {
    Run earlier = new Run(with("c", List.of("X", "E5")));
    Comparison fallen = Comparison.of(evaluation(IDS), earlier);
    assertEquals(List.of(), fallen.lost());
    assertEquals(1, fallen.moves().size());
    assertTrue(fallen.isWorse());
  }

  @Test
  void newQueriesAreNotCompared() {
    Comparison comparison =
        Comparison.of(evaluation(IDS), new Run(Map.of("a", List.of("E1"), "old", List.of("E9"))));
    assertEquals(3, comparison.added());
    assertEquals(1, comparison.now().all().queries());
    assertFalse(comparison.isWorse());
  }

  /** Of six coins all fall alike once in 32 throws. */
  @Test
  void chanceIsTheSignTests() {
    List<JudgedQuery> queries =
        JudgedQuery.read(
                IntStream.range(0, 6)
                    .mapToObj(i ->
                        "{\"qid\":\"q%d\",\"kind\":\"k\",\"query\":\"x\",\"gold\":[\"E\"]}"
                            .formatted(i))
                    .toList())
            .value();
    Map<String, List<String>> right = new LinkedHashMap<>();
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    queries.forEach(query -> right.put(query.qid(), List.of("E")));
    queries.forEach(query -> wrong.put(query.qid(), List.of("X")));
    Comparison all = Comparison.of(Evaluation.of(queries, new Run(wrong)), new Run(right));
    assertEquals(6, all.lost().size());
    assertEquals(2 / 64.0, all.chance(), EXACT);
    assertEquals(1, Comparison.of(all.now(), new Run(wrong)).chance(), EXACT);
  }
}
