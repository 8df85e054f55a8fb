package dev.fixdex.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fixdex.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewEntryUrlTest {
  @Test
  void anAddressWithAPlaceForTheQueryIsKeptAsItIs() {
    String form = "https://git.example.com/kb/issues/new?title={query}&labels=kb";
    SettingsReader.Result result = read(form);
    assertEquals(List.of(), result.problems());
    assertEquals(Optional.of(form), result.settings().site().newEntryUrl());
  }

  @Test
  void anAddressWithoutAPlaceForTheQueryOrOfAnotherKindIsAProblem() {
    for (String form :
        List.of("https://git.example.com/new", "javascript:alert({query})", "{query}")) {
      SettingsReader.Result result = read(form);
      assertEquals(1, result.problems().size(), form);
      assertEquals(Optional.empty(), result.settings().site().newEntryUrl(), form);
    }
  }

  private static SettingsReader.Result read(String form) {
    String text = "site:\n  new_entry_url: \"" + form + "\"\n";
    return SettingsReader.read(SourceText.of("fixdex.yaml", text), Set.of());
  }
}
