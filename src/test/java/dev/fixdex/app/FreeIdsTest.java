package dev.fixdex.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.schema.IdShape;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeIdsTest {
  private static FreeIds ids(String pattern, String taken) {
    return new FreeIds(
        taken.isEmpty() ? List.of() : List.of(taken.split(" ")),
        new IdShape(Pattern.compile(pattern), "one"));
  }

  @ParameterizedTest
  @CsvSource({
    "'KB-\\d{4}', '', KB, KB-0001",
    "'KB-\\d{4}', KB-0012 KB-0007, KB, KB-0013",
    "'KB-\\d{4}', KB-0012, KB-, KB-0013",
    "'KB-\\d{4}', KB-9999, KB, ",
    "'KB-\\d+', KB-9 KB-10, KB, KB-11",
    "'[A-Z]+\\d{3}', NET004, OPS, OPS001",
    "'[A-Z]+\\.\\d+', '', OPS, OPS.1",
    "'KB-\\d{4}', '', KC, ",
    "'KB-\\d{4}', '', '', ",
    "'[A-Z_]+_\\d{3,}', A_B_0010 A_B_009, A_B, A_B_0011"
  })
  void theNextNumberIsWrittenAsTheHighestIs(
      String pattern, String taken, String beginning, @Nullable String next) {
    assertEquals(Optional.ofNullable(next), ids(pattern, taken).next(beginning));
  }

  @Test
  void oneThatIsTakenHasANextOne() {
    assertEquals(Optional.of("KB-0013"), ids("KB-\\d{4}", "KB-0012").nextLike("KB-0012"));
    FreeIds names = new FreeIds(List.of("Pod42"), IdShape.NAME);
    assertEquals(Optional.empty(), names.nextLike("Pod42"));
  }
}
