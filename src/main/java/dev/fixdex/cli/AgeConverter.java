package dev.fixdex.cli;

import dev.fixdex.schema.Age;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 365d}, {@code 52w} and {@code 1y} as days. */
final class AgeConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    return Age.days(value)
        .orElseThrow(() -> new TypeConversionException("`" + value + "` is no age such as 365d"));
  }
}
