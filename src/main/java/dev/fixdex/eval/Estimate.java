package dev.fixdex.eval;

import java.util.Arrays;
import java.util.Random;

/**
 * A mean over queries with the interval that 95 of 100 samples of such queries would put it in.
 *
 * @param low lower end, at most {@code mean}
 * @param high upper end, at least {@code mean}
 */
public record Estimate(double mean, double low, double high) {
  /** 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private static final int SAMPLES = 2000;
  private static final long SEED = 20260217;

  /**
   * A part of all, with Wilson's score interval, which stays within 0 and 1 and holds for few
   * queries and for parts near to all (E. B. Wilson, 1927).
   */
  static Estimate ofPart(int part, int all) {
    if (all == 0) {
      return new Estimate(0, 0, 0);
    }
    double p = (double) part / all;
    double spread = Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all));
    double middle = p + Z * Z / (2.0 * all);
    double scale = 1 + Z * Z / all;
    double low = Math.max(0, (middle - spread) / scale);
    double high = Math.min(1, (middle + spread) / scale);
    return new Estimate(p, Math.min(low, p), Math.max(high, p));
  }

  /**
   * The mean of values between 0 and 1, with the interval of the means of 2,000 samples drawn from
   * them with replacement; the same values give the same interval.
   */
  static Estimate ofValues(double[] values) {
    if (values.length == 0) {
      return new Estimate(0, 0, 0);
    }
    double mean = Arrays.stream(values).sum() / values.length;
    Random random = new Random(SEED);
    double[] means = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double sum = 0;
      for (int n = 0; n < values.length; n++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    double low = means[SAMPLES / 40];
    double high = means[SAMPLES - 1 - SAMPLES / 40];
    return new Estimate(mean, Math.min(low, mean), Math.max(high, mean));
  }
}
