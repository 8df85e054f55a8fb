package dev.fixdex.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, linux",
    "On macOS, macos",
    "Windows (PowerShell), windows",
    "PowerShell, windows",
    "Ubuntu / Debian, debian",
    "Ubuntu 24.04, debian",
    "macOS with Homebrew, macos",
    "Linux kernel, ''",
    "Windows reserved the port, ''",
    "Solaris, ''",
    "'', ''",
  })
  void knowsAHeadingThatIsASystem(String heading, String key) {
    assertEquals(key, Variants.key(heading).orElse(""));
  }
}
