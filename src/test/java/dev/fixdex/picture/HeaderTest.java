package dev.fixdex.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fixdex.picture.Header.Size;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeaderTest {
  private static final Size SIZE = new Size(SamplePictures.WIDTH, SamplePictures.HEIGHT);

  @TestFactory
  Stream<DynamicTest> eachFormatSaysItsSize() {
    return SamplePictures.all().entrySet().stream()
        .map(sample ->
            DynamicTest.dynamicTest(
                sample.getKey(),
                () ->
                    assertEquals(
                        Optional.of(
                            new Header(
                                PictureFormat.ofName(sample.getKey()).orElseThrow(),
                                Optional.of(SIZE))),
                        Header.of(sample.getValue()))));
  }

  @Test
  void aPhotoThatLiesOnItsSideIsShownUpright() {
    assertEquals(
        Optional.of(new Header(PictureFormat.JPEG, Optional.of(new Size(30, 40)))),
        Header.of(SamplePictures.turned()));
  }

  /** The other order of bytes, in which most cameras write. */
  @Test
  void aTurnIsReadInBothOrdersOfBytes() {
    byte[] exif = {
      'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0
    };
    byte[] frame = {(byte) 0xff, (byte) 0xc2, 0, 11, 8, 0, 20, 0, 10, 1, 1, 0x11, 0};
    byte[] file = new byte[6 + exif.length + frame.length];
    file[0] = (byte) 0xff;
    file[1] = (byte) 0xd8;
    file[2] = (byte) 0xff;
    file[3] = (byte) 0xe1;
    file[5] = (byte) (exif.length + 2);
    System.arraycopy(exif, 0, file, 6, exif.length);
    System.arraycopy(frame, 0, file, 6 + exif.length, frame.length);
    assertEquals(Optional.of(new Size(20, 10)), Header.of(file).flatMap(Header::size));
  }

  @Test
  void otherFilesAreNoPictures() {
    for (String text :
        new String[] {"", "<html>", "<svg xmlns='x'/>", "BM", "II*\0", "RIFFxxxxWAVE"}) {
      assertEquals(Optional.empty(), Header.of(text.getBytes(StandardCharsets.UTF_8)), text);
    }
    byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Optional.empty(), Header.of(heic));
  }

  /** What is cut short or damaged has a size or none, and never takes long or throws. */
  @Test
  void damageIsNoSurprise() {
    Random random = new Random(5);
    for (byte[] whole : SamplePictures.all().values()) {
      for (int length = 0; length < whole.length; length++) {
        Header.of(Arrays.copyOf(whole, length)).flatMap(Header::size).ifPresent(HeaderTest::real);
      }
      for (int i = 0; i < 2_000; i++) {
        byte[] damaged = whole.clone();
        for (int flips = 0; flips < 3; flips++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        Header.of(damaged).flatMap(Header::size).ifPresent(HeaderTest::real);
      }
    }
  }

  private static void real(Size size) {
    assertTrue(size.width() > 0 && size.height() > 0, size::toString);
  }

  @Test
  void aBrowserIsNotAskedToHoldTooMuch() {
    assertTrue(new Size(10_000, 10_000).isFit());
    assertTrue(new Size(1_000, 65_535).isFit());
    assertFalse(new Size(10_001, 10_000).isFit());
    assertFalse(new Size(65_536, 1).isFit());
    assertFalse(new Size(Integer.MAX_VALUE, Integer.MAX_VALUE).isFit());
    byte[] absurd = SamplePictures.bomb(0x8000_0000, 10);
    assertEquals(Optional.empty(), Header.of(absurd).flatMap(Header::size));
  }
}
