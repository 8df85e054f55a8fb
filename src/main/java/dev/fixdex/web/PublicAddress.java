package dev.fixdex.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses belong to the whole world, and none to a machine or a network of one's own. */
public final class PublicAddress {
  /** Networks of IPv4 that are private or reserved: first address and length of the prefix. */
  private static final int[][] RESERVED = {
    {0, 0, 0, 0, 8},
    {10, 0, 0, 0, 8},
    {100, 64, 0, 0, 10},
    {127, 0, 0, 0, 8},
    {169, 254, 0, 0, 16},
    {172, 16, 0, 0, 12},
    {192, 0, 0, 0, 24},
    {192, 0, 2, 0, 24},
    {192, 88, 99, 0, 24},
    {192, 168, 0, 0, 16},
    {198, 18, 0, 0, 15},
    {198, 51, 100, 0, 24},
    {203, 0, 113, 0, 24},
    {224, 0, 0, 0, 3}
  };

  private PublicAddress() {}

  /** Whether an address may be connected to. */
  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(address, bytes) : isPublic4(bytes);
  }

  private static boolean isPublic4(byte[] address) {
    return Arrays.stream(RESERVED).noneMatch(network -> isIn(address, network));
  }

  private static boolean isIn(byte[] address, int[] network) {
    int bits = network[4];
    for (int i = 0; i < 4 && bits > 0; i++, bits -= 8) {
      int mask = bits >= 8 ? 0xFF : 0xFF << (8 - bits) & 0xFF;
      if ((address[i] & mask) != (network[i] & mask)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Of IPv6 only the global addresses 2000::/3, and those that carry an IPv4 by what they carry.
   */
  private static boolean isPublic6(InetAddress address, byte[] bytes) {
    int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
    if (first == 0x0064 && second == 0xFF9B) {
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (first == 0x2002) {
      return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
    }
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
    return (first & 0xE000) == 0x2000 && !special && !address.isMulticastAddress();
  }

  /** Finds the addresses of a host. */
  @FunctionalInterface
  public interface Resolver {
    /** All addresses; at least one. */
    InetAddress[] resolve(String host) throws UnknownHostException;
  }
}
