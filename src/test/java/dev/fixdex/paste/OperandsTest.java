package dev.fixdex.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where values that begin with a hyphen are let through, and where they would be options. */
class OperandsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "bash ¦ ssh __H__ uptime ¦ H",
        "bash ¦ ssh '__H__' ¦ H",
        "bash ¦ ssh \"__H__\" ¦ H",
        "bash ¦ ssh __U__@__H__ ¦ U",
        "bash ¦ ssh -p __P__ __H__ ¦ H",
        "bash ¦ ssh -- __H__ ¦",
        "bash ¦ /usr/bin/ssh __H__ ¦ H",
        "bash ¦ sudo -u __U__ ssh __H__ ¦ H",
        "bash ¦ timeout 5 ssh __H__ ¦ H",
        "bash ¦ A=__A__ ssh x__H__ ¦",
        "bash ¦ ssh -c 'ssh __H__' ¦",
        "bash ¦ sh -c 'ssh __H__' ¦ H",
        "bash ¦ git clone __R__ ¦ R",
        "bash ¦ git commit -m \"__M__\" ¦",
        "bash ¦ git checkout __B__ -- __F__ ¦ B",
        "bash ¦ git push --force-with-lease=__R__ ¦",
        "bash ¦ kubectl delete pod __P__ -n __N__ ¦ P",
        "bash ¦ kubectl exec __P__ -- ssh __H__ ¦ H P",
        "bash ¦ kubectl exec p -- __C__ ¦",
        "bash ¦ docker run -e __E__ __I__ ¦ I",
        "bash ¦ rm -rf -- __D__ __E__ ¦",
        "bash ¦ rm -rf __D__ ¦ D",
        "bash ¦ echo x > __F__ ¦",
        "bash ¦ echo x > \"__F__\" ¦",
        "bash ¦ cat <<< \"__F__\" ¦",
        "bash ¦ for h in __A__ __B__; do ssh $h; done ¦",
        "bash ¦ [ -n \"__A__\" ] && test __A__ = x ¦",
        "bash ¦ mytool __A__ ¦",
        "bash ¦ __A__ __B__ ¦",
        "bash ¦ X=$(git rev-parse __R__) ¦ R",
        "powershell ¦ git fetch __H__ ¦ H",
        "powershell ¦ git.exe fetch \"__H__\" ¦ H",
        "powershell ¦ $x = git rev-parse '__R__' ¦ R",
        "powershell ¦ Get-Item __P__ ¦",
        "powershell ¦ $x = '__P__' ¦",
        "powershell ¦ kubectl -n __N__ get pod/__P__ ¦",
        "cmd ¦ ssh __H__ ¦ H",
        "cmd ¦ cd x && git checkout \"__B__\" ¦ B",
        "cmd ¦ set X=__X__ ¦",
        "dockerfile ¦ RUN git clone __R__ ¦ R",
      })
  void saysWhereTheyWouldBeOptions(String language, String code, String names) {
    Set<String> refused = new TreeSet<>();
    List<Slot> slots = Written.slots(code);
    List<Place> places = Places.of(language, code, slots);
    for (int i = 0; i < slots.size(); i++) {
      if (places.get(i).layers().contains(Layer.OPERAND)) {
        refused.add(slots.get(i).name());
      }
    }
    assertEquals(names == null ? "" : names, String.join(" ", refused));
  }

  /** To follow all of them for each word would take long. */
  @ParameterizedTest
  @CsvSource({"bash, ' -v'", "powershell, ' --verbose --quiet'", "cmd, ' --verbose --quiet'"})
  void refusesThemInCommandsThatAreVeryLong(String language, String options) {
    String code = "git add" + options.repeat(100) + " -- __F__";
    Place place = Places.of(language, code, Written.slots(code)).getFirst();
    assertEquals(Layer.OPERAND, place.layers().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-oProxyCommand=id", "-", "--all", "-1a"})
  void refusesThem(String value) {
    assertEquals(Set.of("H"), pasted(value).refused().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "host", "h-", "", "'-x'"})
  void letsOthersThrough(String value) {
    assertEquals(Map.of(), pasted(value).refused());
  }

  private static Pasted pasted(String value) {
    String code = "ssh __H__";
    return Pasted.of("bash", code, Written.slots(code), Map.of("H", value), Set.of());
  }
}
