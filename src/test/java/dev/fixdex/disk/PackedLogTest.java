package dev.fixdex.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is read of a packed log, whole and damaged. */
final class PackedLogTest {
  private static final byte[] TEXT = text();
  private static final byte[] PACKED = packed(TEXT);

  /** Packs badly, so that it is in several blocks. */
  private static byte[] text() {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines.append(Long.toString(random.nextLong(), 36)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  private record Read(byte[] text, OptionalLong damagedAfter) {}

  private static Read read(byte[] log) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    OptionalLong damaged =
        LogFile.read("log", new ByteArrayInputStream(log), in -> in.transferTo(text));
    return new Read(text.toByteArray(), damaged);
  }

  private static void assertBeginning(Read read, int least) {
    int count = read.text().length;
    assertEquals(OptionalLong.of(count), read.damagedAfter());
    assertTrue(count >= least, () -> count + " bytes");
    assertTrue(Arrays.equals(TEXT, 0, count, read.text(), 0, count), "other bytes were read");
  }

  @Test
  void aWholeOneIsNotDamaged() {
    Read read = read(PACKED);
    assertEquals(OptionalLong.empty(), read.damagedAfter());
    assertTrue(Arrays.equals(TEXT, read.text()));
  }

  @Test
  void ofOneThatEndsEarlyAllIsReadThatIsThere() {
    assertBeginning(read(Arrays.copyOf(PACKED, PACKED.length / 2)), TEXT.length * 2 / 5);
    assertBeginning(read(Arrays.copyOf(PACKED, PACKED.length - 1)), TEXT.length);
  }

  @Test
  void everyStartOfItIsRead() {
    for (int length = 2; length < 100; length++) {
      assertBeginning(read(Arrays.copyOf(PACKED, length)), 0);
    }
  }

  /** Also what was unpacked in the same step, of which the library does not tell. */
  @Test
  void ofADamagedOneAllIsReadBeforeTheDamage() {
    byte[] damaged = PACKED.clone();
    Arrays.fill(damaged, PACKED.length / 2, PACKED.length / 2 + 2000, (byte) 0xFF);
    Read read = read(damaged);
    assertTrue(read.damagedAfter().isPresent());
    int least = TEXT.length * 9 / 20;
    assertTrue(read.text().length >= least, () -> read.text().length + " of " + least);
    assertTrue(Arrays.equals(TEXT, 0, least, read.text(), 0, least));
  }
}
