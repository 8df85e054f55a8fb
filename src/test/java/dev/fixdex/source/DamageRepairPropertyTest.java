package dev.fixdex.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.source.Damaging.Loss;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repair gives back what was there or leaves what is there; it never makes a third thing. */
class DamageRepairPropertyTest {
  private static final int TEXTS = 400;

  /** Words and signs as they stand in entries, by language. */
  private static final List<List<String>> LANGUAGES =
      List.of(
          List.of("error", "—", "don’t", "“quoted”", "→", "…", "≥ 2", "naïve", "café", "±5 %", "½"),
          List.of(
              "Das Gerät", "hört", "„Öffnen“", "größer", "übrig", "Prüfung", "Straße", "Ä", "€"),
          List.of(
              "l’écran", "d’été", "déjà", "où", "ça", "« être »", "Œuvre", "À", "l’Île", "forêt"),
          List.of("dosyası", "değişti", "çalışmıyor", "İşlem", "şifre", "ğ", "Güncelleme", "Ünlü"),
          List.of("błąd", "połączenia", "źródło", "żaden", "SPÓŁKA", "ŻÓŁĆ", "ęśąćń", "Łódź"),
          List.of("chyba", "připojení", "žádný", "Čeština", "ůl", "ěščřžýáíé", "ŠKODA", "Ďábel"),
          List.of(
              "ошибка", "соединения", "Ёлка", "файл", "не найден", "копії", "Рік", "її", "«нет»…"),
          List.of("σφάλμα", "σύνδεσης", "αρχείο", "Ώρα", "«λάθος»", "ΑΎΡΙΟ", "ΐ", "ϊό"),
          List.of("klaida", "ryšys", "įvyko", "čia", "žodis", "ŠĮ", "kļūda", "savienojumā", "ķēde"),
          List.of(
              "erro", "ligação", "não", "ficheiro", "ÇÃO", "español", "¿qué?", "¡Añadir!", "ñandú"),
          List.of(
              "错误", "连接失败", "エラー", "接続", "오류", "연결", "خطأ", "שגיאה", "ข้อผิดพลาด", "lỗi kết nối"),
          List.of(
              "🔍", "✅", "✔️", "🔄", "💡", "🖍️ VAR", "⚡", "📌", "🎯", "🧪", "📦", "👩‍💻", "🇹🇷",
              "⤵"));

  private static final List<String> PLAIN =
      List.of(
          "docker run",
          "exit status 1",
          "`--platform`",
          "# Title",
          "\n",
          "\n\n",
          "```\n",
          "x86_64");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "windows-1252", "windows-1254", "windows-1251", "windows-1250", "windows-1253",
        "windows-1257", "ISO-8859-1", "IBM437", "IBM850", "x-MacRoman"
      })
  void textDamagedWithoutLossIsRepairedOrLeft(String codePage) {
    int repaired = 0;
    for (int seed = 0; seed < TEXTS; seed++) {
      String sound = text(new Random(seed));
      Damaging damaging = Damaging.of(sound, codePage, Loss.NONE);
      repaired += holdsNoThirdThing(sound, damaging, seed);
    }
    assertTrue(repaired > TEXTS / 2, codePage + " was repaired in only " + repaired + " texts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"windows-1252", "windows-1254", "windows-1251", "windows-1250", "windows-1257"})
  void textThatLostBytesIsRepairedOrLeftPlaceByPlace(String codePage) {
    for (int seed = 0; seed < TEXTS; seed++) {
      String sound = text(new Random(seed));
      for (Loss loss : List.of(Loss.DROPPED, Loss.REPLACED)) {
        holdsNoThirdThing(sound, Damaging.of(sound, codePage, loss), seed);
      }
    }
  }

  @Test
  void soundTextStaysAsItIs() {
    for (int seed = 0; seed < 10 * TEXTS; seed++) {
      String sound = text(new Random(seed));
      SourceText read = decode(sound);
      assertEquals(sound, read.text(), "seed " + seed);
      assertEquals(Damage.NONE, read.damage(), () -> "sound text: " + sound);
    }
  }

  @Test
  void anyBytesAreRead() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      if (i % 2 == 0) { // more like text: mostly ASCII and the bytes that make sequences
        for (int k = 0; k < bytes.length; k++) {
          bytes[k] = random.nextBoolean() ? (byte) (bytes[k] & 0x7F) : (byte) (bytes[k] | 0x80);
        }
      }
      SourceText read = new SourceDecoder(SignLexicon.NONE).decode("x.md", bytes);
      for (int offset = 0; offset <= read.text().length(); offset++) {
        read.positionOf(offset);
      }
      read.damage().invalidBytes().forEach(span -> assertEquals("\uFFFD", read.slice(span)));
    }
  }

  /** 1 when the text was repaired as a whole. */
  private static int holdsNoThirdThing(String sound, Damaging damaging, int seed) {
    SourceText read = decode(damaging.damaged());
    int from = 0;
    for (Repair repair : read.damage().repairs()) {
      int start = sound.indexOf(read.slice(repair.span()), from);
      while (start >= 0 && damaging.startOf(start) != repair.original().start()) {
        start = sound.indexOf(read.slice(repair.span()), start + 1);
      }
      String message = "seed " + seed + ": " + damaging.damaged() + " became " + read.text();
      assertTrue(start >= 0, () -> message + ", which was " + sound);
      from = start + repair.span().length();
      assertEquals(repair.original().end(), damaging.startOf(from), message);
    }
    if (read.damage().unrepaired().isEmpty()) {
      String text = read.text();
      assertTrue(
          text.equals(sound) || text.equals(damaging.damaged()),
          () -> "seed " + seed + ": " + sound + " became " + text);
      return text.equals(sound) ? 1 : 0;
    }
    return 0;
  }

  private static SourceText decode(String text) {
    return new SourceDecoder(SignLexicon.NONE)
        .decode("x.md", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text of one language with signs, or of several. */
  private static String text(Random random) {
    List<String> language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    int words = 1 + random.nextInt(25);
    boolean mixed = random.nextInt(4) == 0;
    return IntStream.range(0, words)
        .mapToObj(i -> {
          List<String> from =
              switch (random.nextInt(4)) {
                case 0 -> PLAIN;
                case 1 -> mixed ? LANGUAGES.get(random.nextInt(LANGUAGES.size())) : language;
                default -> language;
              };
          return from.get(random.nextInt(from.size()));
        })
        .collect(Collectors.joining(" "));
  }
}
