package dev.fixdex.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Docker's reference of Dockerfiles takes and what it refuses; {@code |} ends a line. */
class DockerfileSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM alpine",
        "from alpine as Base|run true",
        "# syntax=docker/dockerfile:1|# escape=`|FROM a|COPY a `|  b",
        "# a comment|# escape=x|FROM a",
        "ARG V=1|ARG W|FROM --platform=$BUILDPLATFORM alpine:$V AS build|ENV A=b C=\"d e\"|ENV PATH /x:$PATH",
        "RUN apt-get update && \\|  # why|  apt-get install -y \\||  curl",
        "RUN <<EOF|COPPY is text here|EOF|RUN true",
        "RUN python3 - <<-'A' 3<<B|\tfrom x import y|\tA|text|B",
        "COPY <<EOF <<\"X\" /etc/|a|EOF|b|X",
        "RUN [ -f x ] && [ \"$a\" = b ]",
        "RUN [\"sh\", \"-c\", \"x\"]",
        "CMD [\"a\", \\|  \"b\"]",
        "CMD",
        "ENTRYPOINT []",
        "COPY --from=build --chown=1:1 --link [\"a b\", \"c\"]",
        "ADD --checksum=sha256:1 https://example.org/x /x",
        "RUN --mount=type=cache,target=/x --network=none make",
        "EXPOSE 80 443/tcp 5000-5010/udp $PORT __PORT__",
        "HEALTHCHECK --interval=5s --retries=3 CMD curl -f http://localhost/ || exit 1",
        "HEALTHCHECK none",
        "ONBUILD COPY --chown=1 . /app",
        "LABEL \"a.b\"=\"c d\" e=f|LABEL old style",
        "SHELL [\"powershell\", \"-command\"]",
        "VOLUME [\"/a\"] |VOLUME /a /b|USER 1000:1000|WORKDIR /a b|STOPSIGNAL SIGTERM|MAINTAINER me",
        "FROM <image>:__TAG__|COPY <from> <to>",
        "RUN echo $((1<<2)) <<< x",
        "RUN echo 'a \\|b'",
        "FROM alpine\r|RUN a \\\r|  b\r",
        "\\|RUN a",
        "",
      })
  void isTaken(String text) {
    assertEquals(Optional.empty(), DockerfileSyntax.fault(lines(text)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "FROM a|COPPY x y ¦ COPPY ¦ A Dockerfile has no instruction `COPPY`",
        "FROM a|RUN x \\|  && y|  RN z ¦ RN ¦ A Dockerfile has no instruction `RN`",
        "# escape=x|FROM a ¦ # escape=x ¦ The directive `escape` takes a backslash or a backquote",
        "# escape=`|# escape=`|FROM a ¦ # escape=` ¦ The directive `escape` stands here twice",
        "RUN a|FROM b ¦ RUN ¦ Only `ARG` may stand before the first `FROM`",
        "FROM a b ¦ a b ¦ `FROM` takes an image, or an image, `AS` and a name",
        "FROM alpine # base ¦ alpine # base ¦ `FROM` takes an image, or an image, `AS` and a name",
        "FROM a AS 1x ¦ 1x ¦ `1x` cannot be the name of a stage",
        "RUN <<EOF|a ¦ <<EOF ¦ The here-document `EOF` is not ended",
        "RUN <<EOF|a| EOF ¦ <<EOF ¦ The here-document `EOF` is not ended",
        "COPY --fram=x a b ¦ --fram=x ¦ `COPY` has no flag `--fram`",
        "WORKDIR --x y ¦ --x ¦ `WORKDIR` has no flag `--x`",
        "COPY a ¦ a ¦ `COPY` takes sources and a destination",
        "ADD [\"a\"] ¦ [\"a\"] ¦ `ADD` takes sources and a destination",
        "RUN ¦ RUN ¦ `RUN` says nothing after its name",
        "ENV A ¦ A ¦ `ENV` takes a name and a value",
        "ENV A=b c ¦ c ¦ `c` is no `name=value`",
        "EXPOSE 80 http ¦ http ¦ `http` is no port",
        "CMD ['a', 'b'] ¦ ['a', 'b'] ¦ This is no list in JSON, in which words stand in double quotes",
        "RUN [\"a\" \"b\"] ¦ [\"a\" \"b\"] ¦ This is no list in JSON, in which words stand in double quotes",
        "SHELL sh -c ¦ sh -c ¦ `SHELL` takes a list in JSON, such as [\"sh\", \"-c\"]",
        "HEALTHCHECK curl x ¦ curl ¦ `HEALTHCHECK` goes on with `CMD` or `NONE`",
        "HEALTHCHECK CMD ¦ CMD ¦ `HEALTHCHECK CMD` names no command",
        "HEALTHCHECK NONE x ¦ x ¦ Nothing follows `HEALTHCHECK NONE`",
        "ONBUILD ONBUILD RUN x ¦ ONBUILD ¦ `ONBUILD` cannot put `ONBUILD` off",
        "ONBUILD COPPY x ¦ COPPY ¦ A Dockerfile has no instruction `COPPY`",
      })
  void isRefused(String text, String place, String message) {
    String whole = lines(text);
    DockerfileFault fault = DockerfileSyntax.fault(whole).orElseThrow();
    assertEquals(message, fault.message());
    assertEquals(place, whole.substring(fault.start(), fault.end()));
  }

  @Test
  void placesAreThoseOfTheTextWhateverWasJoined() {
    String text = "FROM a\nRUN 😀 \\\n  # x\n  y\nENV \\\n  A=b \\\n  c\n";
    DockerfileFault fault = DockerfileSyntax.fault(text).orElseThrow();
    assertEquals(text.lastIndexOf('c'), fault.start());
    assertEquals(fault.start() + 1, fault.end());
  }

  @Test
  void everyPieceOfATextIsReadWithinIt() {
    Random random = new Random(5);
    List<String> pieces =
        List.of(
            "FROM a",
            "RUN <<E",
            "\n",
            "\\",
            " ",
            "\"",
            "'",
            "[",
            "COPY --x=",
            "#",
            "\t",
            "E",
            "`",
            "ONBUILD",
            "HEALTHCHECK",
            "😀",
            "=",
            "# escape=`\n");
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      DockerfileSyntax.fault(text.toString())
          .ifPresent(fault ->
              assertTrue(
                  0 <= fault.start() && fault.start() < fault.end() && fault.end() <= text.length(),
                  text::toString));
    }
  }

  private static String lines(String text) {
    return text.replace("||  curl", "\n\n  curl")
        .replace(" || exit", " \0\0 exit")
        .replace('|', '\n')
        .replace('\0', '|');
  }
}
